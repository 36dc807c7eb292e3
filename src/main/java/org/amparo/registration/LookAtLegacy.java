// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where officers see how far a re-registration is, and say whether an earlier application is the same person's. Each
 * decision can be taken back by the other one; all of them are kept.
 */
@Service
public class LookAtLegacy {

    public static final int LONGEST_REASON = 500;

    private static final int ROWS = 100;

    private final ReRegistrationTable table;
    private final ReRegistrations found;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    LookAtLegacy(ReRegistrationTable table, ReRegistrations found, CountryPack pack, AccessLog log, Clock clock) {
        this.table = table;
        this.found = found;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    public ReRegistrationProgress progress(Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return table.progress(pack.zone().getId());
    }

    /** The oldest earlier application first. */
    @Transactional
    public List<LegacyClaim> toLookAt(Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return seen(table.toLookAt(officer, ROWS), officer);
    }

    @Transactional
    public List<LegacyClaim> decided(Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return seen(table.decided(officer, ROWS), officer);
    }

    /** Throws {@link ApplicationNotFound} when there is none in the officer's scope. */
    @Transactional
    public LegacyClaim get(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return seen(table.claim(application, officer).map(List::of).orElseThrow(ApplicationNotFound::new), officer)
                .getFirst();
    }

    /** The same person: the place in the queue is that of the earlier application. */
    @Transactional
    public void samePerson(UUID application, Officer officer) {
        decide(application, ReRegistrationOutcome.MATCHED, "", officer);
    }

    /** Another person's number: the application goes on by its own date. */
    @Transactional
    public void anotherPerson(UUID application, String reason, Officer officer) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("saying so needs a reason");
        }
        decide(application, ReRegistrationOutcome.ANOTHER_PERSON, reason.strip(), officer);
    }

    /** The record's lock lets one of two officers through; who comes second decides again on top of that. */
    private void decide(UUID application, ReRegistrationOutcome outcome, String reason, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        var claim = table.claim(application, officer).orElseThrow(ApplicationNotFound::new);
        var legacy = table.lock(claim.legacy().number()).orElseThrow(ApplicationNotFound::new);
        var same = outcome == ReRegistrationOutcome.MATCHED;
        if (claim.outcome() == outcome) {
            return;
        }
        if (same && table.isClaimed(legacy.id(), application)) {
            throw new ClaimedByAnother();
        }
        table.note(
                application,
                legacy.number(),
                legacy.id(),
                outcome,
                reason,
                officer,
                clock.instant(),
                Optional.of(legacy).filter(record -> same).map(found::since).orElse(null));
        log.wrote(officer, "application.re-registration", new Subject("application", application));
    }

    private List<LegacyClaim> seen(List<LegacyClaim> claims, Officer officer) {
        claims.forEach(claim -> log.read(
                officer, "application.re-registration-read", new Subject("application", claim.applicationId())));
        return claims;
    }

    /** The earlier application was found for another application already; that one is looked at first. */
    public static final class ClaimedByAnother extends RuntimeException {
        ClaimedByAnother() {
            super("another application has this number");
        }
    }
}
