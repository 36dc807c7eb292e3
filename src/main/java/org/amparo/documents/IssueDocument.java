// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders a document: cheap, and part of the caller's transaction, so that a case is never registered without its
 * document. Producing it happens afterwards and elsewhere (see {@link Production}).
 */
@Service
public class IssueDocument {

    private final DocumentTypes types;
    private final DocumentStore documents;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    IssueDocument(
            DocumentTypes types,
            DocumentStore documents,
            AccessLog log,
            ApplicationEventPublisher events,
            CountryPack pack,
            Clock clock) {
        this.types = types;
        this.documents = documents;
        this.log = log;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    /** The new document's id; {@link DocumentIssued} tells when it is ready. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID order(DocumentOrder order, Actor who) {
        var type = types.get(order.type());
        var id = UUID.randomUUID();
        var kept = type.kept(order, LocalDate.ofInstant(clock.instant(), pack.zone()));
        documents.insert(id, kept, type.validUntil(kept.appliedOn()));
        log.wrote(who, "document.order", new Subject("document", id));
        events.publishEvent(new Ordered());
        return id;
    }

    /** Wakes the producer once the order is committed. */
    record Ordered() {}
}
