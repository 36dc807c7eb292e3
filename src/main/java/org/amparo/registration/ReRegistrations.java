// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Component;

/**
 * Finds the earlier application of a person who names its number, so that the place in the queue is kept. What is not
 * found, or not sure, leaves the application as it is: a person is never refused for it.
 */
@Component
public class ReRegistrations {

    private final ReRegistrationTable table;
    private final CountryPack pack;
    private final Optional<ReRegistrationRule> rule;

    ReRegistrations(ReRegistrationTable table, Form form, CountryPack pack) {
        this.table = table;
        this.pack = pack;
        this.rule = ReRegistrationRule.read(pack, form);
    }

    /** What was found, and from when the earlier application is. */
    public record Found(ReRegistrationOutcome outcome, Optional<LocalDate> filedOn) {}

    /** Of an application that the caller knows to be the person's own; empty when no number was given. */
    public Optional<Found> find(UUID applicationId) {
        return rule.isEmpty() ? Optional.empty() : table.find(applicationId);
    }

    public boolean areThere() {
        return rule.isPresent();
    }

    /** Called in the submitting transaction. */
    void match(UUID application, Answers answers, PersonFacts facts, Instant now) {
        var today = LocalDate.ofInstant(now, pack.zone());
        rule.flatMap(known -> known.number(answers, today)).ifPresent(number -> match(application, number, facts, now));
    }

    void match(UUID application, String number, PersonFacts facts, Instant now) {
        var legacy = table.lock(number);
        if (legacy.isEmpty()) {
            table.note(application, number, null, ReRegistrationOutcome.NOT_FOUND, "", null, now, null);
            return;
        }
        var record = legacy.get();
        var sure = record.fits(facts) && !table.isClaimed(record.id(), application);
        table.note(
                application,
                number,
                record.id(),
                sure ? ReRegistrationOutcome.MATCHED : ReRegistrationOutcome.TO_LOOK_AT,
                "",
                null,
                now,
                sure ? since(record) : null);
    }

    Instant since(LegacyRecord record) {
        return record.filedOn().atStartOfDay(pack.zone()).toInstant();
    }
}
