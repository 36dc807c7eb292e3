// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families, to read. What its head sees comes from what the head did and what an officer answered to that; never from
 * what a member does: the same list stands there whether or not somebody has gone a way of their own.
 */
@Service
public class Family {

    private final FamilyTable families;
    private final DeskRecords records;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Family(FamilyTable families, DeskRecords records, CountryPack pack, AccessLog log, Clock clock) {
        this.families = families;
        this.records = records;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** A family as an officer sees it. */
    public record Group(UUID head, List<FamilyMember> members) {}

    public List<FamilyMember> list(Applicant applicant) {
        return families.ofApplicant(applicant.accountId());
    }

    public Optional<FamilyMember> find(Applicant applicant, UUID member) {
        return list(applicant).stream()
                .filter(other -> other.id().equals(member))
                .findFirst();
    }

    /**
     * The account that holds the documents of a child, which the head may see; of nobody else. A child both by what the
     * head told and by what is on record: an adult does not become one by being named so.
     */
    public Optional<UUID> accountOfChild(Applicant applicant, UUID member) {
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        return find(applicant, member)
                .filter(child -> child.isSurelyChild(today))
                .filter(child -> child.application()
                        .flatMap(families::birthOnRecord)
                        .map(birth -> FamilyMember.isSurelyChild(birth, today))
                        .orElse(false))
                .flatMap(FamilyMember::account);
    }

    /** The group of an application in the officer's scope. Throws {@link ApplicationNotFound} when there is none. */
    @Transactional
    public Group of(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        records.get(application, officer);
        log.read(officer, "application.read-family", new Subject("application", application));
        var head = families.headOf(application);
        return new Group(head, families.ofHead(head));
    }
}
