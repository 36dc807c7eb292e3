// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Accounts;
import org.amparo.access.Applicant;
import org.amparo.country.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes members of a family of what an applicant told: each is kept as told, and who joins gets an application, a
 * control number and an account of their own, which nobody has entered yet.
 */
@Component
class JoinFamily {

    private final FamilyTable families;
    private final DraftStore drafts;
    private final ApplicationTable applications;
    private final ControlNumbers numbers;
    private final Accounts accounts;
    private final Form form;
    private final CountryPack pack;
    private final ApplicationEventPublisher events;

    JoinFamily(
            FamilyTable families,
            DraftStore drafts,
            ApplicationTable applications,
            ControlNumbers numbers,
            Accounts accounts,
            Form form,
            CountryPack pack,
            ApplicationEventPublisher events) {
        this.families = families;
        this.drafts = drafts;
        this.applications = applications;
        this.numbers = numbers;
        this.accounts = accounts;
        this.form = form;
        this.pack = pack;
        this.events = events;
    }

    /** An application of a family that a member joins: what the head answered, where and in which language. */
    record Head(UUID application, Answers answers, String office, String language) {
        @Override
        public String toString() {
            return "Head[" + application + "]";
        }
    }

    /** Everybody the form names; who joins asks on the same day as the head, also where the form came on paper. */
    void ofForm(Head head, Instant filedAt, Instant now) {
        for (var list : FamilyForm.lists(form)) {
            for (var told : Rows.of(head.answers().get(list.key())).all()) {
                var row = placed(told, list.rows().orElseThrow());
                var joins = row.get(FamilyForm.JOINS).equals("yes");
                var application = joins ? Optional.of(join(head, row.answers(), filedAt, now)) : Optional.<UUID>empty();
                families.add(member(
                        head.application(),
                        row,
                        FamilyMember.Origin.FORM,
                        joins ? FamilyMember.State.JOINED : FamilyMember.State.NAMED,
                        application,
                        now));
            }
        }
    }

    /** A list of those who are here need not ask each where they are. */
    private static Rows.Row placed(Rows.Row row, RowForm list) {
        if (list.whereabouts().isEmpty()) {
            return row;
        }
        var answers = new HashMap<>(row.answers());
        answers.putIfAbsent(FamilyForm.WHEREABOUTS, list.whereabouts());
        return new Rows.Row(row.id(), answers);
    }

    /**
     * Returns the new application.
     *
     * @param filedAt from when it counts
     */
    UUID join(Head head, Map<String, String> told, Instant filedAt, Instant now) {
        var applicant = new Applicant(accounts.openWithoutEmail(head.language()));
        var draft = new Draft(
                UUID.randomUUID(),
                form.version(),
                filedAt,
                FamilyForm.asApplicant(form, told, head.answers()),
                Map.of());
        drafts.addSent(draft, applicant, head.language(), filedAt);
        var today = LocalDate.ofInstant(now, pack.zone());
        var application = applications
                .add(applicant, draft, UUID.randomUUID(), numbers.next(today), head.office(), head.language(), filedAt)
                .applicationId();
        events.publishEvent(new RelativeJoined(application, head.application()));
        return application;
    }

    FamilyMember member(
            UUID head,
            Rows.Row row,
            FamilyMember.Origin origin,
            FamilyMember.State state,
            Optional<UUID> application,
            Instant now) {
        var told = new HashMap<>(row.answers());
        told.values().removeIf(String::isEmpty);
        return new FamilyMember(
                UUID.randomUUID(),
                head,
                new Rows.Row(row.id(), told),
                origin,
                state,
                row.get(FamilyForm.RELATIONSHIP),
                row.get(FamilyForm.WHEREABOUTS),
                FamilyForm.fact(form, told, Fact.BIRTH_DATE),
                application,
                Optional.empty(),
                Optional.empty(),
                now,
                Optional.empty(),
                "");
    }
}
