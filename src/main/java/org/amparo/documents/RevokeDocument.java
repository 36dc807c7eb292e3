// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends an issued document before its time; from the next check on it is not valid. */
@Service
public class RevokeDocument {

    private final DocumentStore documents;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevokeDocument(DocumentStore documents, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Revoking again changes nothing: the first reason stands. The office is checked, as in every load by an officer. */
    @Transactional
    public void revoke(UUID documentId, String reason, Officer officer) {
        officer.require(Permission.REVOKE_DOCUMENT);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a revocation needs a reason");
        }
        var document = documents.lock(documentId, officer.offices()).orElseThrow(DocumentNotFound::new);
        if (document.state() == DocumentStore.State.REVOKED) {
            return;
        }
        if (document.state() != DocumentStore.State.ISSUED) {
            throw new DocumentNotFound();
        }
        var at = clock.instant();
        documents.revoke(documentId, reason.strip(), officer.id(), at);
        log.wrote(officer, "document.revoke", new Subject("document", documentId));
        events.publishEvent(new DocumentRevoked(documentId, document.holder(), document.type(), at));
    }
}
