// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out confirmed extensions. Each batch commits by itself, so that work cut short goes on where it stopped; of
 * several programs one works at a time.
 */
@Component
class ExtensionWork {

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionWork.class);

    private final ExtensionBatches batches;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ExtensionWork(
            ExtensionBatches batches,
            AccessLog log,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.batches = batches;
        this.log = log;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${amparo.extensions.look-every:5s}",
            fixedDelayString = "${amparo.extensions.look-every:5s}")
    void extendAll() {
        try {
            while (takeBackSome() || extendSome() || tellSome()) {
                LOG.debug("another batch of an extension");
            }
        } catch (DataAccessException databaseAway) {
            LOG.warn("extensions wait: {}", databaseAway.getClass().getSimpleName());
        }
    }

    /** One batch; false when there is nothing left. */
    boolean extendSome() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var job = batches.next();
            job.ifPresent(next -> logged(next, "document.extend", batches.extend(next, clock.instant())));
            return job.isPresent();
        }));
    }

    /** One batch of what is taken back; false when there is nothing left. */
    boolean takeBackSome() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var job = batches.nextBack();
            job.ifPresent(next -> logged(next, "document.take-back", batches.takeBack(next, clock.instant())));
            return job.isPresent();
        }));
    }

    private void logged(ExtensionBatches.Job job, String act, List<UUID> documents) {
        log.wroteAll(
                job.officer(),
                act,
                documents.stream()
                        .map(document -> new Subject("document", document))
                        .toList());
    }

    /** Some holders are written to; false when all were. */
    boolean tellSome() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var tellings = batches.tell();
            for (var one : tellings) {
                events.publishEvent(
                        one.takenBack()
                                ? new ExtensionTakenBack(one.notice(), one.holder(), one.at())
                                : new DocumentExtended(one.notice(), one.holder(), one.at()));
            }
            return !tellings.isEmpty();
        }));
    }
}
