// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amparo.country.Words;
import org.amparo.documents.Check;
import org.amparo.documents.CheckStatus;
import org.amparo.documents.DocumentExtension;

/**
 * A verdict as the page shows it. {@code state} names its texts: {@code verify.<state>.title} and so on. Everything of
 * the document is empty when none was found.
 *
 * @param extension empty unless a legal act moved the last day
 * @param code as asked, for the addresses of photo and statement; empty unless valid
 */
public record CheckView(
        String state,
        String icon,
        String look,
        int httpStatus,
        String checkedAt,
        String title,
        String lastDigits,
        String issued,
        String validity,
        boolean hasPhoto,
        String code,
        List<String> may,
        Optional<Extension> extension) {

    /** By which legal act the document is valid until when; {@code until} is a day in words. */
    public record Extension(String until, String act) {}

    public CheckView {
        may = List.copyOf(may);
    }

    static CheckView of(Check check, String code, Words words) {
        var at = words.text("verify.checked", words.moment(check.checkedAt()));
        if (check.shown().isEmpty()) {
            return new CheckView(
                    "unknown", "search", "plain", 404, at, "", "", "", "", false, "", List.of(), Optional.empty());
        }
        var shown = check.shown().get();
        var valid = check.status() == CheckStatus.VALID;
        return new CheckView(
                state(check.status()),
                valid ? "check" : check.status() == CheckStatus.INVALID ? "cross" : "clock",
                valid ? "good" : "bad",
                200,
                at,
                words.text(shown.titleKey()),
                shown.lastDigits(),
                words.shortDate(shown.issued()),
                validity(shown, words),
                shown.hasPhoto(),
                valid ? code : "",
                valid ? rights(shown.type(), words) : List.of(),
                shown.extension().map(extension -> extension(extension, words)));
    }

    /** A page that has no answer to give, such as {@code unavailable}. */
    static CheckView without(String state, Words words) {
        var status = state.equals("too-many") ? 429 : 503;
        return new CheckView(
                state,
                "clock",
                "plain",
                status,
                words.text("verify.no-answer"),
                "",
                "",
                "",
                "",
                false,
                "",
                List.of(),
                Optional.empty());
    }

    private static Extension extension(DocumentExtension extension, Words words) {
        var act = extension.act();
        return new Extension(
                words.shortDate(extension.until()),
                words.text("extension.act", act.title(), act.number(), words.shortDate(act.date())));
    }

    private static String state(CheckStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String validity(Check.Shown shown, Words words) {
        return shown.validUntil()
                .map(until ->
                        words.text("verify.from-until", words.shortDate(shown.validFrom()), words.shortDate(until)))
                .orElseGet(() -> words.text("verify.no-end"));
    }

    /** What the country says the holder of such a document may do: document.[type].may.1 and so on. */
    private static List<String> rights(String type, Words words) {
        var rights = new ArrayList<String>();
        for (var number = 1; words.has("document." + type + ".may." + number); number++) {
            rights.add(words.text("document." + type + ".may." + number));
        }
        return rights;
    }
}
