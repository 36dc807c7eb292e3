// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Instant;
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
            while (extendSome()) {
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
            job.ifPresent(this::batch);
            return job.isPresent();
        }));
    }

    private void batch(ExtensionBatches.Job job) {
        var at = clock.instant();
        for (var item : batches.take(job)) {
            if (item.state() == DocumentStore.State.ISSUED && item.validUntil().isBefore(job.newLastDay())) {
                extend(job, item, at);
            } else {
                batches.leaveOut(job, item, at);
            }
        }
    }

    private void extend(ExtensionBatches.Job job, ExtensionBatches.Item item, Instant at) {
        batches.extend(job, item, at);
        log.wrote(job.officer(), "document.extend", new Subject("document", item.id()));
        batches.notice(job, item.holder(), at)
                .ifPresent(notice -> events.publishEvent(new DocumentExtended(notice, item.holder(), at)));
    }
}
