// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.registration.EmergencyRefused.Why;
import org.amparo.registration.EmergencyTable.Opening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening a closed part of one file in an emergency: for half an hour, with a reason, and reviewed by somebody else. All parts
 * that the form has are offered always, so that the offer does not tell what there is.
 */
@Service
public class Emergencies {

    public static final Duration OPEN_FOR = Duration.ofMinutes(30);
    public static final int SHORTEST = 20;
    public static final int LONGEST = 1_000;
    public static final int ROWS = 50;

    private final EmergencyTable table;
    private final DeskRecords records;
    private final Form form;
    private final FilesLeft left;
    private final AccessLog log;
    private final Clock clock;

    Emergencies(EmergencyTable table, DeskRecords records, Form form, FilesLeft left, AccessLog log, Clock clock) {
        this.table = table;
        this.records = records;
        this.form = form;
        this.left = left;
        this.log = log;
        this.clock = clock;
    }

    /** Parts the form has that are closed to this officer; empty for whom opening them is not. */
    public Set<Compartment> closedTo(Officer officer) {
        if (!officer.may(Permission.BREAK_GLASS)) {
            return Set.of();
        }
        return form.fields().values().stream()
                .flatMap(field -> field.compartment().stream())
                .filter(part -> !officer.mayOpen(part))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Opens it to this officer alone. Throws {@link EmergencyRefused}, and {@link ApplicationNotFound} when there is none in
     * the officer's scope. Pressed twice while it is open, it is noted once.
     */
    @Transactional
    public void begin(UUID application, Compartment part, Danger danger, String reason, Officer officer) {
        officer.require(Permission.BREAK_GLASS);
        officer.require(Permission.READ_APPLICATION);
        if (left.isLeft(application, officer.id())) {
            throw new ApplicationNotFound();
        }
        records.get(application, officer);
        if (!closedTo(officer).contains(part)) {
            throw new EmergencyRefused(Why.CHOICE);
        }
        var why = words(reason);
        var now = clock.instant();
        if (table.open(application, part, officer.id(), now).isPresent()) {
            return;
        }
        var id = table.add(new Opening(application, part, danger, why), officer, now, now.plus(OPEN_FOR));
        log.wrote(officer, "application.emergency", new Subject("application", application));
        log.wrote(officer, "emergency.begin", new Subject("emergency", id));
    }

    /** Until when the officer may open what is otherwise closed to them. */
    public Optional<Instant> openUntil(UUID application, Compartment part, Officer officer) {
        return table.open(application, part, officer.id(), clock.instant()).map(EmergencyTable.Open::until);
    }

    /** Whether the officer looks into it by an emergency; then the look is noted with that, beside what every look is. */
    boolean lookedInto(UUID application, Compartment part, Officer officer) {
        var open = table.open(application, part, officer.id(), clock.instant());
        open.ifPresent(one -> log.read(officer, "emergency.look", new Subject("emergency", one.id())));
        return open.isPresent();
    }

    /** A page of them, those nobody reviewed first. */
    @Transactional
    public List<Emergency> list(int page, Officer officer) {
        officer.require(Permission.REVIEW_EMERGENCY);
        var rows = table.list(officer.offices(), left.leftBy(officer.id()), ROWS + 1, (page - 1) * ROWS);
        rows.forEach(one -> log.read(officer, "emergency.read", new Subject("emergency", one.id())));
        return rows;
    }

    /** How many wait for a review that this officer may write. */
    public int waiting(Officer officer) {
        return officer.may(Permission.REVIEW_EMERGENCY) ? table.waiting(officer, left.leftBy(officer.id())) : 0;
    }

    @Transactional
    public void review(UUID id, boolean justified, String remark, Officer officer) {
        officer.require(Permission.REVIEW_EMERGENCY);
        var found = table.find(id, officer.offices())
                .filter(one -> !left.isLeft(one.application(), officer.id()))
                .orElseThrow(ApplicationNotFound::new);
        if (found.officer().equals(officer.id())) {
            throw new EmergencyRefused(Why.OWN);
        }
        if (!table.review(id, justified, words(remark), officer, clock.instant())) {
            throw new EmergencyRefused(Why.REVIEWED);
        }
        log.wrote(officer, "emergency.review", new Subject("emergency", id));
    }

    private static String words(String typed) {
        var said = typed.strip();
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new EmergencyRefused(Why.REASON);
        }
        return said;
    }
}
