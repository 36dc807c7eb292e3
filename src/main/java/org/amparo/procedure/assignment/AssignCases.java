// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.procedure.CaseMoved;
import org.amparo.procedure.CaseRegistered;
import org.amparo.procedure.assignment.GiveCase.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives cases to officers, a batch at a time and the most urgent first. A case waits from the transaction that registers it, so
 * that none is lost; of several programs one works at a time. Whom nobody fits is asked for again with growing pauses.
 */
@Component
class AssignCases {

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(4020)";

    private static final int BATCH = 100;

    /** How often it passes over the search for cases that came in another way, once it found none. */
    private static final int RESTS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(AssignCases.class);

    private final CaseloadTable table;
    private final Asking asking;
    private final AssignmentRules rules;
    private final Assigner assigner;
    private final GiveCase giveCase;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private int rests;

    AssignCases(
            CaseloadTable table,
            Asking asking,
            AssignmentRules rules,
            GiveCase giveCase,
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transactions) {
        this.table = table;
        this.asking = asking;
        this.rules = rules;
        this.assigner = new Assigner(rules);
        this.giveCase = giveCase;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** In the transaction that registers it. */
    @EventListener
    void waits(CaseRegistered registered) {
        if (rules.areUsed()) {
            table.want(registered.caseId(), rules.kinds().keySet(), clock.instant());
        }
    }

    /** One that is taken up again, or another procedure about somebody. */
    @EventListener
    void waits(CaseMoved moved) {
        if (rules.areUsed()) {
            table.want(moved.caseId(), rules.kinds().keySet(), clock.instant());
        }
    }

    @Scheduled(
            initialDelayString = "${amparo.assignment.first-look:4s}",
            fixedDelayString = "${amparo.assignment.look-every:2s}")
    void look() {
        if (!rules.areUsed()) {
            return;
        }
        try {
            // each by itself: none keeps rows longer than it needs them
            alone(this::appealed);
            alone(this::missing);
            rules.kinds().keySet().forEach(kind -> alone(() -> batch(kind)));
        } catch (DataAccessException databaseAway) {
            LOG.warn("cases wait for officers: {}", databaseAway.getClass().getSimpleName());
        }
    }

    private void alone(Runnable work) {
        transactions.executeWithoutResult(status -> {
            if (jdbc.sql(ALONE).query(Boolean.class).single()) {
                work.run();
            }
        });
    }

    /** An appeal is handled by somebody else than who handled what is appealed against. */
    private void appealed() {
        table.heldSinceBeforeAppeal()
                .forEach(left -> giveCase.release(
                        left.caseId(), CaseKind.ELIGIBILITY, left.holder(), new Act("RETURNED", Optional.empty(), "")));
    }

    /** What came in another way than by registration, and what somebody has who takes such cases no more. */
    private void missing() {
        if (rests-- > 0) {
            return;
        }
        for (var kind : rules.kinds().keySet()) {
            var there = asking.candidates(kind).stream().map(Candidate::id).toList();
            table.withOthersThan(there, kind)
                    .forEach(left -> giveCase.release(
                            left.caseId(), kind, left.holder(), new Act("RETURNED", Optional.empty(), "")));
        }
        rests = table.wantMissing(rules.kinds().keySet(), clock.instant()) ? 0 : RESTS;
    }

    private void batch(CaseKind kind) {
        var candidates = asking.candidates(kind);
        var room = candidates.stream().anyMatch(one -> !one.absent() && one.load() < one.cap());
        var due = table.due(kind, room, BATCH, clock.instant());
        var asked = asking.asked(due, kind);
        Map<UUID, Set<UUID>> justGiven = new HashMap<>();
        for (var one : due) {
            var whole = withFamily(Objects.requireNonNull(asked.get(one.caseId())), justGiven);
            var choice = assigner.choose(whole, candidates);
            if (choice.chosen().isEmpty()) {
                giveCase.nobody(one, whole, choice.obstacles());
                continue;
            }
            var chosen = choice.chosen().get();
            if (giveCase.give(one, Optional.empty(), whole, chosen.officer(), choice.grounds(), Act.ASSIGNED)) {
                candidates = Asking.carrying(candidates, chosen, whole.needs().points());
                justGiven
                        .computeIfAbsent(whole.needs().family(), none -> new HashSet<>())
                        .add(chosen.id());
            }
        }
    }

    private static CaseAsked withFamily(CaseAsked asked, Map<UUID, Set<UUID>> justGiven) {
        var family = new HashSet<>(asked.family());
        family.addAll(justGiven.getOrDefault(asked.needs().family(), Set.of()));
        return new CaseAsked(asked.caseId(), asked.kind(), asked.office(), asked.needs(), asked.never(), family);
    }
}
