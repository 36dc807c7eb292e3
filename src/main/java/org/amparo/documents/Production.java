// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.country.PackFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Produces what was ordered. Work is taken under a claim, composed outside any transaction, and stored only while the
 * claim still stands, in the transaction that tells of it: a producer may die at any point and any number of them may
 * run, and still each document is issued once.
 */
@Component
class Production {

    /** Long against the second that producing takes, short against a person's patience. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration WAIT_FOR_KEYS = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Production.class);

    private final DocumentStore documents;
    private final RenewalStore renewals;
    private final StatusPlaces places;
    private final CardStore cards;
    private final Printing printing;
    private final Composition composition;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AsyncTaskExecutor executor;
    private final int producers;
    private final Semaphore free;

    Production(
            DocumentStore documents,
            RenewalStore renewals,
            StatusPlaces places,
            CardStore cards,
            Printing printing,
            Composition composition,
            AccessLog log,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor executor,
            @Value("${amparo.documents.producers:0}") int producers) {
        this.documents = documents;
        this.renewals = renewals;
        this.places = places;
        this.cards = cards;
        this.printing = printing;
        this.composition = composition;
        this.log = log;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
        this.executor = executor;
        this.producers =
                producers > 0 ? producers : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.free = new Semaphore(this.producers);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void nudge(IssueDocument.Ordered ordered) {
        wake();
    }

    /** For what a nudge missed: another node's orders, second tries, work left by a producer that died. */
    @Scheduled(fixedDelayString = "${amparo.documents.look-every:2s}")
    void wake() {
        for (var producer = 0; producer < producers; producer++) {
            executor.execute(this::produceAll);
        }
    }

    /** Until nothing is due; leaves it to the others when enough are at work. */
    void produceAll() {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            while (produceOne()) {
                LOG.debug("another document produced");
            }
        } catch (DataAccessException databaseAway) {
            LOG.warn(
                    "documents wait for the database: {}",
                    databaseAway.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }

    /** False when nothing is due. */
    boolean produceOne() {
        var claim = UUID.randomUUID();
        var work = documents.take(claim, LEASE);
        work.ifPresent(taken -> produce(taken, claim));
        return work.isPresent();
    }

    /** Every failure is met here, whatever its kind: the order stays, the next try comes later, the log names the document. */
    private void produce(DocumentStore.Work work, UUID claim) {
        try {
            var at = clock.instant();
            var token = Token.random();
            var order = work.order();
            var place = places.place(work.id());
            var face = Face.of(order.photoJpeg());
            var kid = composition.kid(order.type());
            var pdf = composition.compose(order, face, work.validUntil(), place, token, at);
            if (!kid.equals(composition.kid(order.type()))) {
                documents.postpone(work.id(), claim, Duration.ZERO, "KeyChanged");
                return;
            }
            var made = new DocumentStore.Made(at, token, kid, pdf, face.shown());
            transactions.executeWithoutResult(status -> {
                if (documents.issue(work.id(), claim, made)) {
                    log.wrote(new Actor.System(), "document.issue", new Subject("document", work.id()));
                    if (printing.prints(order.type())) {
                        cards.queue(work.id(), order.office(), at);
                        renewals.waitFor(work.id(), at);
                    } else if (renewals.takePlace(work.id(), at)) {
                        events.publishEvent(
                                new DocumentIssued(work.id(), order.holder(), order.type(), work.because(), at));
                    }
                }
            });
        } catch (KeyMissing missing) {
            LOG.warn("document {} waits: {}", work.id(), missing.getMessage());
            documents.postpone(work.id(), claim, WAIT_FOR_KEYS, "KeyMissing");
        } catch (PackFault fault) {
            LOG.error("document {} failed at try {}: {}", work.id(), work.tries(), fault.getMessage());
            documents.postpone(work.id(), claim, waitAfter(work.tries()), "PackFault");
        } catch (RuntimeException failed) {
            // without the message, which could repeat what was to be printed
            LOG.error(
                    "document {} failed at try {}: {} at {}",
                    work.id(),
                    work.tries(),
                    failed.getClass().getName(),
                    failed.getStackTrace().length == 0 ? "?" : failed.getStackTrace()[0]);
            documents.postpone(
                    work.id(), claim, waitAfter(work.tries()), failed.getClass().getSimpleName());
        }
    }

    /** 2, 4, 8 seconds and so on, ten minutes at most. */
    static Duration waitAfter(int tries) {
        var wait = Duration.ofSeconds(1L << Math.min(tries, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
