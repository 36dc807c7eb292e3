// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is said to a person, word for word, and notes what becomes of its mail. Called by what sends. */
@Service
public class KeepMessage {

    private final MessageStore messages;

    KeepMessage(MessageStore messages) {
        this.messages = messages;
    }

    @Transactional
    public void keep(UUID id, UUID accountId, String kind, UUID reference, String language, String body, Instant at) {
        messages.add(id, accountId, kind, reference, language, body, at);
    }

    /** @param status the mail server's numbers, such as 5.1.1, or empty */
    @Transactional
    public void note(UUID id, Delivery.Outcome outcome, String status, Instant at) {
        messages.note(id, outcome, status, at);
    }
}
