// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What officers do about documents that are gone: they see what was reported, and order another in their place. */
@Service
public class OrderAnew {

    private final LossStore losses;
    private final DocumentStore documents;
    private final RenewalStore renewals;
    private final IssueDocument issueDocument;
    private final StepStore steps;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderAnew(
            LossStore losses,
            DocumentStore documents,
            RenewalStore renewals,
            IssueDocument issueDocument,
            StepStore steps,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.losses = losses;
        this.documents = documents;
        this.renewals = renewals;
        this.issueDocument = issueDocument;
        this.steps = steps;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** What was reported in the officer's offices and waits, the oldest first. */
    @Transactional(readOnly = true)
    public List<LossLine> reported(int rows, int skip, Officer officer) {
        officer.require(Permission.REVOKE_DOCUMENT);
        return losses.list(officer.offices(), rows, skip);
    }

    /** One that can be ordered anew: reported lost, or revoked with none in its place. */
    @Transactional(readOnly = true)
    public Optional<LossLine> find(UUID document, Officer officer) {
        officer.require(Permission.REVOKE_DOCUMENT);
        return losses.find(document, officer.offices());
    }

    /**
     * Orders the document that takes the place of one that is gone; that one never counts again. It ends on the former's last
     * day, or, when that is over, as one that was renewed today. The new document's id, also when one was under way, or it was ordered before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID order(UUID former, DocumentOrder order, String why, Officer officer) {
        officer.require(Permission.REVOKE_DOCUMENT);
        if (why.isBlank() || why.length() > SuspendDocument.LONGEST_WHY) {
            throw new IllegalArgumentException("ordering anew needs a reason");
        }
        var locked = documents.lock(former, officer.offices()).orElseThrow(DocumentNotFound::new);
        if (!locked.holder().equals(order.holder()) || !locked.type().equals(order.type())) {
            throw new DocumentNotFound();
        }
        var pressedTwice = losses.orderedAnew(former);
        if (pressedTwice.isPresent()) {
            return pressedTwice.get();
        }
        var gone = losses.find(former, officer.offices()).orElseThrow(DocumentNotFound::new);
        var act = new StockStore.Act(officer, clock.instant());
        var because = gone.reason().isPresent() ? RenewedBecause.LOSS : RenewedBecause.AFRESH;
        var id = renewals.successor(former)
                .orElseGet(() -> issueDocument.inPlaceOf(former, order, losses.lastDay(former), because, officer));
        losses.replaced(former, act.at());
        steps.add(former, DocumentStep.What.ORDERED_ANEW, why.strip(), act);
        log.wrote(officer, "document.order-anew", new Subject("document", former));
        events.publishEvent(new DocumentOrderedAnew(former, order.holder(), order.type(), act.at()));
        return id;
    }
}
