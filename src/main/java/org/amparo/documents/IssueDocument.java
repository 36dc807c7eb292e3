// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
    private final CardNumber numbers;
    private final RenewalStore renewals;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    IssueDocument(
            DocumentTypes types,
            DocumentStore documents,
            CardNumber numbers,
            RenewalStore renewals,
            AccessLog log,
            ApplicationEventPublisher events,
            CountryPack pack,
            Clock clock) {
        this.types = types;
        this.documents = documents;
        this.numbers = numbers;
        this.renewals = renewals;
        this.log = log;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    /** The new document's id; {@link DocumentIssued} tells when it is ready. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID order(DocumentOrder order, Actor who) {
        var type = types.get(order.type());
        var kept = numbered(type, type.kept(order, today()));
        return add(kept, type.validUntil(kept.appliedOn()), Optional.empty(), who);
    }

    /**
     * Orders the document that takes the place of another of the same type and holder, which stays valid until the new one
     * is issued. Renewing again gives the same. Throws {@link DocumentNotFound} when there is none that could be renewed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID renew(UUID formerId, DocumentOrder order, RenewedBecause because, Actor who) {
        var type = types.get(order.type());
        var former = renewals.lock(formerId, order.holder())
                .filter(found -> found.type().equals(order.type()))
                .orElseThrow(DocumentNotFound::new);
        var successor = renewals.successor(formerId);
        if (successor.isPresent()) {
            return successor.get();
        }
        if (former.state() != DocumentStore.State.ISSUED || former.validUntil().isEmpty()) {
            throw new DocumentNotFound();
        }
        var until = type.renewedUntil(former.validUntil().get(), today());
        return add(numbered(type, type.renewed(order, today())), until, replacing(formerId, because), who);
    }

    /**
     * Orders a new issue when what stands on a document is no longer what it would print, with the same last day. Nothing
     * happens to one that is not valid, or is being renewed. Empty when there is nothing to change.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> reissue(UUID formerId, DocumentOrder order, Actor who) {
        return issueAnew(formerId, order, RenewedBecause.CHANGE, who);
    }

    /**
     * Orders a new issue under the key of today, because the one that signed the former was withdrawn; with the same last day.
     * Nothing happens to one that is not valid, or is being renewed. Empty when there is nothing to do.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> reseal(UUID formerId, DocumentOrder order, Actor who) {
        return issueAnew(formerId, order, RenewedBecause.KEY, who);
    }

    private Optional<UUID> issueAnew(UUID formerId, DocumentOrder order, RenewedBecause because, Actor who) {
        var former = renewals.lock(formerId, order.holder())
                .filter(found -> found.type().equals(order.type()) && found.state() == DocumentStore.State.ISSUED)
                .filter(found -> found.validUntil().stream().noneMatch(last -> last.isBefore(today())));
        if (former.isEmpty() || renewals.successor(formerId).isPresent()) {
            return Optional.empty();
        }
        var type = types.get(order.type());
        var renewed = numbered(type, type.renewed(order, today()));
        if (because == RenewedBecause.CHANGE
                && !DocumentType.saysOther(documents.content(formerId), renewed.fields())) {
            return Optional.empty();
        }
        return Optional.of(add(renewed, former.get().validUntil(), replacing(formerId, because), who));
    }

    /**
     * A document that is still being prepared says what counts now; one that was ready meanwhile is issued anew, as {@link
     * #reissue} does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reorder(UUID id, DocumentOrder order, Actor who) {
        if (documents.reorder(id, types.get(order.type()).kept(order, today()))) {
            log.wrote(who, "document.order", new Subject("document", id));
            events.publishEvent(new Ordered());
        } else {
            reissue(id, order, who);
        }
    }

    /** Orders another in place of one that is gone; {@link OrderAnew} says when. */
    UUID inPlaceOf(UUID formerId, DocumentOrder order, Optional<LocalDate> lastDay, RenewedBecause because, Actor who) {
        var type = types.get(order.type());
        var until = lastDay.filter(last -> !last.isBefore(today())).or(() -> type.validUntil(today()));
        return add(numbered(type, type.renewed(order, today())), until, replacing(formerId, because), who);
    }

    private UUID add(
            DocumentOrder order, Optional<LocalDate> lastDay, Optional<DocumentStore.Replaced> former, Actor who) {
        var id = UUID.randomUUID();
        documents.insert(id, order, lastDay, former);
        log.wrote(who, "document.order", new Subject("document", id));
        events.publishEvent(new Ordered());
        return id;
    }

    private static Optional<DocumentStore.Replaced> replacing(UUID formerId, RenewedBecause because) {
        return Optional.of(new DocumentStore.Replaced(formerId, because));
    }

    private DocumentOrder numbered(DocumentType type, DocumentOrder order) {
        return type.ownNumber() ? order.numbered(numbers.take()) : order;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** Wakes the producer once the order is committed. */
    record Ordered() {}
}
