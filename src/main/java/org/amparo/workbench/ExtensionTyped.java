// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.country.Words;
import org.amparo.documents.ExtensionTerms;
import org.amparo.documents.LegalAct;
import org.amparo.kernel.TypedTime;

/** The form of an extension as typed. Days are written 2026-03-12, or 12/3/2026 where a browser knows no calendar. */
public record ExtensionTyped(
        String type, String from, String to, String last, String actTitle, String actNumber, String actDate) {

    static final ExtensionTyped NOTHING = new ExtensionTyped("", "", "", "", "", "", "");

    ExtensionTyped stripped() {
        return new ExtensionTyped(
                type,
                from.strip(),
                to.strip(),
                last.strip(),
                actTitle.strip().replaceAll("\\s+", " "),
                actNumber.strip().replaceAll("\\s+", " "),
                actDate.strip());
    }

    /** What is wrong by field, in the order of the form; empty when {@link #terms} can be had. */
    Map<String, String> errors(boolean typeIsKnown, LocalDate today, Words words) {
        var errors = new LinkedHashMap<String, String>();
        note(errors, "type", typeIsKnown, "type", words);
        note(errors, "from", TypedTime.day(from).isPresent(), "day", words);
        note(errors, "to", to.isEmpty() || TypedTime.day(to).isPresent(), "day", words);
        note(errors, "last", TypedTime.day(last).isPresent(), "day", words);
        note(errors, "actTitle", isText(actTitle, LegalAct.LONGEST_TITLE), "act-title", words);
        note(errors, "actNumber", isText(actNumber, LegalAct.LONGEST_NUMBER), "act-number", words);
        note(errors, "actDate", TypedTime.day(actDate).isPresent(), "day", words);
        if (errors.isEmpty()) {
            for (var fault : terms().faults(today)) {
                note(errors, field(fault), false, fault.name().toLowerCase(java.util.Locale.ROOT), words);
            }
        }
        return errors;
    }

    ExtensionTerms terms() {
        return new ExtensionTerms(
                type,
                TypedTime.day(from).orElseThrow(),
                TypedTime.day(to),
                TypedTime.day(last).orElseThrow(),
                new LegalAct(actTitle, actNumber, TypedTime.day(actDate).orElseThrow()));
    }

    private static String field(ExtensionTerms.Fault fault) {
        return switch (fault) {
            case TO_BEFORE_FROM -> "to";
            case LAST_DAY_OVER, LAST_DAY_NOT_LATER, LAST_DAY_TOO_FAR -> "last";
            case ACT_IN_FUTURE -> "actDate";
        };
    }

    private static void note(Map<String, String> errors, String field, boolean right, String error, Words words) {
        if (!right) {
            errors.put(field, words.text("work.extension.error." + error));
        }
    }

    private static boolean isText(String typed, int longest) {
        return !typed.isEmpty() && typed.length() <= longest && typed.chars().noneMatch(Character::isISOControl);
    }
}
