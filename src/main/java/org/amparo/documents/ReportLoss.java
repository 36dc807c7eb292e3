// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What holders say themselves when a document is gone. It doesn't count from that moment on, because whoever has it now
 * isn't its holder; and it counts again when they find it, while the country allows that and no new one was ordered.
 */
@Service
public class ReportLoss {

    private final LossStore losses;
    private final LossTerms terms;
    private final StepStore steps;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final CountryPack pack;
    private final Clock clock;

    ReportLoss(
            LossStore losses,
            LossTerms terms,
            StepStore steps,
            AccessLog log,
            ApplicationEventPublisher events,
            CountryPack pack,
            Clock clock) {
        this.losses = losses;
        this.terms = terms;
        this.steps = steps;
        this.log = log;
        this.events = events;
        this.pack = pack;
        this.clock = clock;
    }

    /** What its holder reported and nobody ended. */
    @Transactional
    public Optional<LossView> find(UUID document, Applicant holder) {
        return losses.lock(document, holder.accountId())
                .filter(held -> held.state() == DocumentStore.State.ISSUED && held.suspended())
                .flatMap(held -> losses.open(document))
                .map(this::view);
    }

    /** Reporting again changes nothing: what was said first stands. */
    @Transactional
    public void report(UUID document, LossReason reason, Applicant holder) {
        holder.requireSelf();
        var held = losses.lock(document, holder.accountId()).orElseThrow(DocumentNotFound::new);
        if (losses.open(document).isPresent()) {
            return;
        }
        var at = clock.instant();
        if (!held.counts(day(at))) {
            throw new DocumentNotFound();
        }
        losses.report(document, reason, at);
        steps.addOfHolder(document, reason.step(), holder.accountId(), at);
        log.wrote(holder, "document.lose", new Subject("document", document));
        events.publishEvent(new DocumentLost(document, holder.accountId(), held.type(), false, at));
    }

    /** False when it is for an office to say, or too late. */
    @Transactional
    public boolean found(UUID document, Applicant holder) {
        holder.requireSelf();
        var held = losses.lock(document, holder.accountId())
                .filter(one -> one.state() == DocumentStore.State.ISSUED && one.suspended())
                .orElseThrow(DocumentNotFound::new);
        var open = losses.open(document).orElseThrow(DocumentNotFound::new);
        if (!view(open).mine()) {
            return false;
        }
        var at = clock.instant();
        losses.found(document, at);
        steps.addOfHolder(document, DocumentStep.What.FOUND, holder.accountId(), at);
        log.wrote(holder, "document.find", new Subject("document", document));
        events.publishEvent(new DocumentLost(document, holder.accountId(), held.type(), true, at));
        return true;
    }

    private LossView view(LossStore.Open open) {
        var reported = day(open.at());
        var last = terms.lastDay(open.reason(), reported);
        var mine = last.filter(day -> !day.isBefore(day(clock.instant()))).isPresent();
        return new LossView(open.reason(), open.at(), mine, last.orElse(reported));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }
}
