// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.HelpScope;

/**
 * What of the form somebody may see and write. The applicant: everything. Whoever helps: what the applicant opened to
 * them; the rest is neither shown nor lost when they save.
 */
public final class OpenParts {

    /** Opened with the story; every other compartment stays the person's own. */
    private static final Set<Compartment> STORY = Set.of(Compartment.CLAIM, Compartment.PROTECTION);

    /** How the person is reached: whoever could change it could take over, so a helper neither sees nor writes it. */
    private static final Set<String> CONTACT = Set.of("safe_channel", "safe_detail", "phones", "email");

    private OpenParts() {}

    /** An officer in person writes down whatever the person says. */
    static boolean isOpen(Applicant applicant, Field field) {
        var hand = applicant.hand();
        if (hand.isEmpty() || hand.get().isOfficer()) {
            return true;
        }
        return hand.get().may(field.isFile() ? HelpScope.FILES : HelpScope.FORM)
                && !CONTACT.contains(field.key())
                && field.type() != FieldType.EMAIL
                && field.type() != FieldType.PHONES
                && field.compartment()
                        .map(closed -> STORY.contains(closed) && hand.get().may(HelpScope.STORY))
                        .orElse(true);
    }

    /** The form with the open pages and fields only. */
    public static Form of(Form form, Applicant applicant) {
        if (!applicant.isHelped()) {
            return form;
        }
        var pages = new LinkedHashMap<String, FormPage>();
        form.pages().forEach((key, page) -> {
            var open = page(page, applicant);
            if (!open.fields().isEmpty()) {
                pages.put(key, open);
            }
        });
        var sections = form.sections().stream()
                .map(section -> section(section, pages))
                .filter(section -> !section.pages().isEmpty())
                .toList();
        return new Form(form.version(), sections, Collections.unmodifiableMap(pages), form.fields());
    }

    private static FormSection section(FormSection section, Map<String, FormPage> open) {
        var pages = section.pages().stream()
                .flatMap(page -> Stream.ofNullable(open.get(page.key())))
                .toList();
        return new FormSection(section.key(), section.counted(), pages);
    }

    private static FormPage page(FormPage page, Applicant applicant) {
        var fields = page.fields().stream()
                .filter(field -> isOpen(applicant, field))
                .map(field -> field.isRows() && !applicant.may(HelpScope.FILES) ? field.withoutFiles() : field)
                .toList();
        // a rule may look at what is closed: it is for whoever sees the whole page
        var rules = fields.size() == page.fields().size() ? page.rules() : List.<PageRule>of();
        return new FormPage(page.key(), page.section(), fields, rules, page.show());
    }

    /** The draft without the answers that are closed. */
    static Draft of(Draft draft, Form form, Applicant applicant) {
        if (!applicant.isHelped()) {
            return draft;
        }
        var open = new HashMap<String, String>();
        form.fields().values().stream()
                .filter(field -> isOpen(applicant, field))
                .forEach(field -> open.put(field.key(), draft.answers().get(field.key())));
        return new Draft(draft.id(), draft.formVersion(), draft.startedAt(), form.answers(open), draft.pages());
    }

    /**
     * What a whole page says once somebody saved what they saw of it: closed answers stay as they are, and so do those
     * that were not asked only because a closed answer decides whether they are.
     *
     * @param page as it is in the form, with every field
     */
    static Map<String, String> keep(
            Draft stored, Form form, FormPage page, Map<String, String> given, Applicant applicant, LocalDate today) {
        var seen = of(stored, form, applicant).answers().with(given);
        var whole = stored.answers().with(given);
        var answers = new HashMap<String, String>();
        for (var field : page.fields()) {
            var asked = isOpen(applicant, field) && field.show().holds(seen, today);
            var hidden = !asked && field.show().holds(whole, today);
            answers.put(field.key(), hidden ? stored.answers().get(field.key()) : given.getOrDefault(field.key(), ""));
        }
        return answers;
    }
}
