// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said to a person, for that person to read; and for officers, whether mail reaches them. */
@Service
public class Correspondence {

    private static final int MOST = 300;

    private final MessageStore messages;
    private final AccessLog log;
    private final Clock clock;

    Correspondence(MessageStore messages, AccessLog log, Clock clock) {
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /** Newest first. */
    public List<MessageView> listFor(Applicant applicant) {
        return messages.list(applicant.accountId(), MOST);
    }

    public int unread(Applicant applicant) {
        return messages.unread(applicant.accountId());
    }

    /**
     * The first time is noted: from then on it counts as read, but not when somebody else read it for the person. Empty
     * when it is another person's.
     */
    @Transactional
    public Optional<MessageView> open(UUID id, Applicant applicant) {
        if (!applicant.isHelped()) {
            messages.noteRead(id, applicant.accountId(), clock.instant());
        }
        var found = messages.find(id, applicant.accountId());
        found.ifPresent(message -> log.read(applicant, "message.read", new Subject("message", id)));
        return found;
    }

    public Optional<ReturnedMail> returned(Applicant applicant) {
        return messages.returned(applicant.accountId());
    }

    /** For an officer who is reading the person's application. */
    public Optional<ReturnedMail> returned(UUID accountId, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return messages.returned(accountId);
    }
}
