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

    JoinFamily(
            FamilyTable families,
            DraftStore drafts,
            ApplicationTable applications,
            ControlNumbers numbers,
            Accounts accounts,
            Form form,
            CountryPack pack) {
        this.families = families;
        this.drafts = drafts;
        this.applications = applications;
        this.numbers = numbers;
        this.accounts = accounts;
        this.form = form;
        this.pack = pack;
    }

    /** An application of a family that a member joins: what the head answered, where and in which language. */
    record Head(UUID application, Answers answers, String office, String language) {
        @Override
        public String toString() {
            return "Head[" + application + "]";
        }
    }

    /** Everybody the form names. */
    void ofForm(Head head, Instant now) {
        for (var list : FamilyForm.lists(form)) {
            for (var row : Rows.of(head.answers().get(list.key())).all()) {
                var joins = row.get(FamilyForm.JOINS).equals("yes");
                var application = joins ? Optional.of(join(head, row.answers(), now)) : Optional.<UUID>empty();
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

    /** Returns the new application; it counts from when the person was added. */
    UUID join(Head head, Map<String, String> told, Instant since) {
        var applicant = new Applicant(accounts.openWithoutEmail(head.language()));
        var draft = new Draft(
                UUID.randomUUID(), form.version(), since, FamilyForm.asApplicant(form, told, head.answers()), Map.of());
        drafts.addSent(draft, applicant, head.language(), since);
        var today = LocalDate.ofInstant(since, pack.zone());
        return applications
                .add(applicant, draft, UUID.randomUUID(), numbers.next(today), head.office(), head.language(), since)
                .applicationId();
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
