// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.StepsInBulk;
import org.amparo.procedure.block.BlockConfiguration.BlockTerms;
import org.amparo.registration.FilesLeft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what was ordered of blocks: searches, puts before the committee, decides. A batch commits by itself, with what it
 * did to each case and that it was done, so that work cut short at any point goes on where it stopped and nothing is done
 * twice; of several programs one works at a time.
 */
@Component
class BlockWork {

    /** Held until the batch commits; the number only has to be this job's own. */
    static final String ALONE = "select pg_try_advisory_xact_lock(4022)";

    /** The program could not move it. */
    static final String FAULT = "fault";

    static final int LOOKED_AT = 2_000;
    static final int MOVED = 50;

    private static final Logger LOG = LoggerFactory.getLogger(BlockWork.class);

    private final BlockTerms terms;
    private final BlockStore blocks;
    private final BlockCases cases;
    private final FactsForBlock facts;
    private final RegisterStore registers;
    private final StepsInBulk steps;
    private final FilesLeft left;
    private final Blocks use;
    private final CountryPack pack;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final TransactionTemplate alone;
    private final Clock clock;

    BlockWork(
            BlockTerms terms,
            BlockStore blocks,
            BlockCases cases,
            FactsForBlock facts,
            RegisterStore registers,
            StepsInBulk steps,
            FilesLeft left,
            Blocks use,
            CountryPack pack,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Clock clock) {
        this.terms = terms;
        this.blocks = blocks;
        this.cases = cases;
        this.facts = facts;
        this.registers = registers;
        this.steps = steps;
        this.left = left;
        this.use = use;
        this.pack = pack;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
        this.alone = new TransactionTemplate(manager);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${amparo.blocks.look-every:3s}",
            fixedDelayString = "${amparo.blocks.look-every:3s}")
    void work() {
        if (!use.areUsed()) {
            return;
        }
        try {
            while (workSome()) {
                LOG.debug("another batch of a block");
            }
        } catch (DataAccessException databaseAway) {
            LOG.warn("blocks wait: {}", databaseAway.getClass().getSimpleName());
        }
    }

    /** One batch; false when there is nothing to do, or another program is at it. */
    boolean workSome() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            if (!jdbc.sql(ALONE).query(Boolean.class).single()) {
                return false;
            }
            var next = blocks.next();
            next.ifPresent(this::workOn);
            return next.isPresent();
        }));
    }

    private void workOn(BlockStore.Locked next) {
        var block = next.block();
        switch (block.state()) {
            case SEARCHING -> search(block, next.reached());
            case PROPOSING -> propose(block);
            case DECIDING -> decide(block);
            default -> throw new IllegalStateException("nothing to do for a block that is " + block.state());
        }
    }

    private void search(BlockView block, UUID reached) {
        var rules = terms.rules().orElseThrow();
        var some = cases.candidates(block.offices(), reached, LOOKED_AT);
        if (some.isEmpty()) {
            blocks.state(block.id(), BlockState.READY);
            return;
        }
        var lists = block.registers().stream().map(RegisterList::id).toList();
        var known = facts.of(some, lists);
        var closed = left.leftBy(block.by());
        var unmet = new LinkedHashMap<UUID, List<String>>();
        for (var one : some) {
            if (!closed.contains(one.applicationId())) {
                unmet.put(one.id(), rules.unmet(Objects.requireNonNull(known.get(one.id())), use.today()));
            }
        }
        cases.add(block.id(), unmet, clock.instant());
        blocks.reached(block.id(), some.getLast().id());
    }

    /** What registers and officers know by now counts: whoever does not meet the criteria any more is heard. */
    private void propose(BlockView block) {
        var rules = terms.rules().orElseThrow();
        var next = cases.next(block.id(), LineState.IN, MOVED);
        var known = facts.of(
                cases.of(next),
                registers.newest().values().stream().map(RegisterList::id).toList());
        for (var caseId : next) {
            var unmet = rules.unmet(Objects.requireNonNull(known.get(caseId)), use.today());
            if (!unmet.isEmpty()) {
                cases.mark(block.id(), caseId, LineState.OUT, unmet, clock.instant());
            }
        }
        var proposal = block.proposal().orElseThrow();
        var officer = officer(proposal.by(), proposal.byName(), Permission.MANAGE_CASE, block);
        var note = pack.authorityWords().text("work.block.note.proposed", block.number(), block.law());
        var today = use.today();
        move(block, LineState.IN, BlockState.PROPOSED, LineState.PROPOSED, caseId -> {
            var onTrack = steps.lock(caseId, officer)
                    .filter(file -> !file.track().equals(rules.track()))
                    .flatMap(file -> steps.take(caseId, Step.CHOOSE_TRACK, today, rules.track(), note, officer));
            return onTrack.isPresent() ? onTrack : steps.take(caseId, Step.PUT_IN_BLOCK, today, "", note, officer);
        });
    }

    private void decide(BlockView block) {
        var voted = block.voted().orElseThrow();
        var vote = voted.vote();
        var officer = officer(voted.by(), voted.byName(), Permission.DECIDE_CASE, block);
        var note = pack.authorityWords()
                .text(
                        "work.block.note.voted",
                        block.number(),
                        vote.session(),
                        vote.inFavour(),
                        vote.against(),
                        vote.abstained());
        move(
                block,
                LineState.PROPOSED,
                BlockState.DONE,
                vote.adopted() ? LineState.DECIDED : LineState.RETURNED,
                caseId -> steps.lock(caseId, officer)
                        .filter(CaseView::isInBlock)
                        .map(file -> vote.adopted()
                                ? steps.take(caseId, Step.DECIDE, vote.on(), vote.outcome(), note, officer)
                                : steps.take(caseId, Step.TAKE_OUT_OF_BLOCK, use.today(), "", note, officer))
                        .orElse(Optional.of(StepRefused.Why.NO_SUCH_STEP)));
    }

    /** What happens to one case; why nothing did, or empty. */
    private interface Move {
        Optional<StepRefused.Why> of(UUID caseId);
    }

    private void move(BlockView block, LineState from, BlockState after, LineState to, Move move) {
        var some = cases.next(block.id(), from, MOVED);
        if (some.isEmpty()) {
            blocks.state(block.id(), after);
            return;
        }
        for (var caseId : some) {
            var why = tried(block.id(), caseId, to, move);
            if (why.isPresent()) {
                cases.mark(block.id(), caseId, LineState.STAYED, List.of(why.get()), clock.instant());
            }
        }
    }

    /**
     * Nothing of a case that cannot be moved is kept, and it must not hold up all others: it stays, as it was, for a person to
     * look at.
     */
    private Optional<String> tried(UUID block, UUID caseId, LineState to, Move move) {
        try {
            return Objects.requireNonNull(alone.execute(status -> {
                        var why = move.of(caseId);
                        if (why.isPresent()) {
                            status.setRollbackOnly();
                        } else {
                            cases.mark(block, caseId, to, List.of(), clock.instant());
                        }
                        return why;
                    }))
                    .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (RuntimeException failed) {
            LOG.error("case {} of a block stays: {}", caseId, failed.getClass().getSimpleName());
            return Optional.of(FAULT);
        }
    }

    /** Whose act it was, with what the act needed and no more. */
    private static Officer officer(UUID id, String name, Permission permission, BlockView block) {
        return new Officer(id, name, "", "", Set.of(permission), block.offices());
    }
}
