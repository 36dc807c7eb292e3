// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.correspondence.ComplaintView.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person complains or suggests something. It is kept apart from the case and changes nothing in it. */
@Service
public class Complain {

    public static final int LONGEST = 5_000;

    private final ComplaintTable complaints;
    private final AccessLog log;
    private final Clock clock;

    Complain(ComplaintTable complaints, AccessLog log, Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param id made when the page was shown: sending twice files one
     * @param language BCP 47 tag of what the person reads
     */
    @Transactional
    public UUID file(Applicant applicant, UUID id, Topic topic, String text, String language) {
        var said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a complaint has 1 to " + LONGEST + " characters");
        }
        if (complaints.find(id).isEmpty()) {
            complaints.add(id, applicant.accountId(), topic, language, said, clock.instant());
            log.wrote(applicant, "complain.file", new Subject("complaint", id));
        }
        return id;
    }

    /** Newest first. */
    public List<ComplaintView> listFor(Applicant applicant) {
        return complaints.ofAccount(applicant.accountId());
    }

    /** Empty when it is somebody else's. */
    public Optional<ComplaintView> find(UUID id, Applicant applicant) {
        return complaints
                .find(id)
                .filter(row -> row.accountId().equals(applicant.accountId()))
                .map(ComplaintTable.Row::complaint);
    }

    /** For the message that says it was answered. */
    public Optional<ComplaintView> find(UUID id, UUID accountId) {
        return find(id, new Applicant(accountId));
    }
}
