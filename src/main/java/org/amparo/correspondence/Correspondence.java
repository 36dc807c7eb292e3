// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.HelpScope;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said to a person, for that person to read; and for officers, whether mail reaches them. */
@Service
public class Correspondence {

    private static final int MOST = 300;

    /** About what nobody does for another: changes of data and of contacts, complaints, which may be about the helper. */
    private static final Set<String> OWN =
            Set.of("COMPLAINT_ANSWERED", "UPDATE_DECIDED", "CONTACT_CHANGED", "ACCOUNT_ENTERED");

    private final MessageStore messages;
    private final AccessLog log;
    private final Clock clock;

    Correspondence(MessageStore messages, AccessLog log, Clock clock) {
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /** Newest first; to whoever helps, those about what is open to them. */
    public List<MessageView> listFor(Applicant applicant) {
        return messages.list(applicant.accountId(), MOST).stream()
                .filter(message -> isOpen(message, applicant))
                .toList();
    }

    public int unread(Applicant applicant) {
        return applicant.isHelped() ? 0 : messages.unread(applicant.accountId());
    }

    private static boolean isOpen(MessageView message, Applicant applicant) {
        return !applicant.isHelped()
                || (!OWN.contains(message.kind())
                        && (!message.kind().equals("INFORMATION_WANTED") || applicant.may(HelpScope.REPLY)));
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
        var found = messages.find(id, applicant.accountId()).filter(message -> isOpen(message, applicant));
        found.ifPresent(message -> log.read(applicant, "message.read", new Subject("message", id)));
        return found;
    }

    /** What was said about something, and what became of it, for an officer who is reading the person's application. */
    public Optional<MessageView> about(UUID accountId, String kind, UUID reference, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return messages.list(accountId, MOST).stream()
                .filter(message ->
                        message.kind().equals(kind) && message.reference().equals(reference))
                .findFirst();
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
