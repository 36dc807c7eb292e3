// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer reads complaints and answers them, without learning whose case they belong to. */
@Service
public class AnswerComplaint {

    private final ComplaintTable complaints;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerComplaint(ComplaintTable complaints, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Those that wait for an answer first. */
    public List<ComplaintView> list(Officer officer) {
        officer.require(Permission.ANSWER_COMPLAINT);
        return complaints.latest();
    }

    @Transactional
    public Optional<ComplaintView> find(UUID id, Officer officer) {
        officer.require(Permission.ANSWER_COMPLAINT);
        var found = complaints.find(id);
        found.ifPresent(row -> log.read(officer, "complain.read", new Subject("complaint", id)));
        return found.map(ComplaintTable.Row::complaint);
    }

    /** False when there is none, or somebody answered before. */
    @Transactional
    public boolean answer(UUID id, String text, Officer officer) {
        officer.require(Permission.ANSWER_COMPLAINT);
        var said = text.strip();
        if (said.isEmpty() || said.length() > Complain.LONGEST) {
            throw new IllegalArgumentException("an answer has 1 to " + Complain.LONGEST + " characters");
        }
        var row = complaints.find(id);
        if (row.isEmpty() || !complaints.answer(id, said, officer, clock.instant())) {
            return false;
        }
        log.wrote(officer, "complain.answer", new Subject("complaint", id));
        events.publishEvent(new ComplaintAnswered(id, row.get().accountId()));
        return true;
    }
}
