// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.OneNode;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells people in time that a draft will end, and deletes what nobody came back to: what was never sent is not the
 * authority's to keep. That it was deleted is logged; what it said is gone.
 */
@Component
class EndDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(EndDrafts.class);
    private static final int A_PIECE = 25;
    private static final Duration TOLD_BEFORE = Duration.ofDays(3);

    private final DraftEnds ends;
    private final DraftTerm term;
    private final OneNode node;
    private final CountryPack pack;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndDrafts(
            DraftEnds ends,
            DraftTerm term,
            OneNode node,
            CountryPack pack,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ends = ends;
        this.term = term;
        this.node = node;
        this.pack = pack;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    void everyHour() {
        try {
            node.work("end-drafts", this::delete);
            DraftTerm.NOTICES.forEach(daysLeft -> node.work("end-drafts", () -> tell(daysLeft)));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("drafts are looked after later: {}", away.getClass().getSimpleName());
        }
    }

    private boolean tell(int daysLeft) {
        var now = clock.instant();
        var before = start(term.toldWhenSavedBefore(today(now), daysLeft));
        var some = ends.toBeTold(before, daysLeft, A_PIECE);
        some.forEach(old -> events.publishEvent(new DraftEnding(ends.tell(old, daysLeft, now), old.account())));
        return some.size() == A_PIECE;
    }

    private boolean delete() {
        var now = clock.instant();
        var before = start(term.overWhenSavedBefore(today(now)));
        var some = ends.over(before, now.minus(TOLD_BEFORE), A_PIECE);
        int gone = 0;
        for (var old : some) {
            if (ends.delete(old.draft(), before, now)) {
                log.wrote(new Actor.System(), "draft.delete", new Subject("draft", old.draft()));
                gone++;
            }
        }
        return gone == A_PIECE;
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, pack.zone());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(pack.zone()).toInstant();
    }
}
