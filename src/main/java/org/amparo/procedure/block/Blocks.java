// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.block.BlockConfiguration.BlockTerms;
import org.amparo.procedure.block.BlockRefused.Why;
import org.amparo.procedure.committee.BodyVotes;
import org.amparo.procedure.committee.BodyVotes.Verdict;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protecting many people by one vote, as the country's criteria say: an officer has the cases found, looks at whom the
 * criteria chose and left out and why, leaves out who should be heard, and proposes the rest; another notes the vote. {@link
 * BlockWork} carries each of it out. Nobody is refused anything this way: whoever is not in a block is heard.
 */
@Service
public class Blocks {

    static final int LONGEST = 2_000;

    private static final String FIRST_INSTANCE = "first-instance";
    private static final int SHOWN = 100;
    private static final Set<String> PROTECTS = Set.of("RC", "RF", "CP");

    private final BlockTerms terms;
    private final BlockStore blocks;
    private final BlockCases cases;
    private final RegisterStore registers;
    private final FilesLeft left;
    private final BodyVotes bodies;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    Blocks(
            BlockTerms terms,
            BlockStore blocks,
            BlockCases cases,
            RegisterStore registers,
            FilesLeft left,
            BodyVotes bodies,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.terms = terms;
        this.blocks = blocks;
        this.cases = cases;
        this.registers = registers;
        this.left = left;
        this.bodies = bodies;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** What must hold for everybody in a block, in words. */
    public record Asked(String key, String words, String law) {}

    public boolean areUsed() {
        return terms.rules().isPresent();
    }

    /** Whoever proposes blocks, and whoever notes the votes on them. */
    public static boolean areFor(Officer officer) {
        return officer.may(Permission.MANAGE_CASE) || officer.may(Permission.DECIDE_CASE);
    }

    public List<Asked> criteria(Locale language) {
        return terms.rules().map(BlockRules::criteria).orElse(List.of()).stream()
                .map(one -> new Asked(one.key(), one.words(language), one.law()))
                .toList();
    }

    /** The kinds of register without which nothing is searched. */
    public Set<RegisterKind> registersAsked() {
        return terms.rules().map(BlockRules::registers).orElse(Set.of());
    }

    public Map<RegisterKind, RegisterList> registers(Officer officer) {
        require(officer);
        return registers.newest();
    }

    /** The codes a block can be decided with: all of them protect. */
    public List<String> outcomes() {
        return pack.codes("OUT").stream().filter(PROTECTS::contains).toList();
    }

    /** The newest first. */
    public List<BlockView> list(Officer officer) {
        require(officer);
        return blocks.list(officer.offices(), SHOWN);
    }

    /** Throws {@link BlockRefused} where there is none for this officer. */
    public BlockView find(UUID id, Officer officer) {
        require(officer);
        return blocks.find(id, officer.offices()).orElseThrow(() -> new BlockRefused(Why.NO_BLOCK));
    }

    /** Has the cases gone through; the block's id. Throws {@link BlockRefused}. */
    @Transactional
    public UUID search(Officer officer) {
        officer.require(Permission.MANAGE_CASE);
        var rules = terms.rules().orElseThrow(() -> new BlockRefused(Why.NO_BLOCK));
        if (blocks.searched(officer.offices()).isPresent()) {
            throw new BlockRefused(Why.ANOTHER_OPEN);
        }
        var newest = registers.newest();
        if (!newest.keySet().containsAll(rules.registers())) {
            throw new BlockRefused(Why.REGISTER_MISSING);
        }
        var id = UUID.randomUUID();
        var lists = newest.values().stream()
                .filter(list -> rules.registers().contains(list.kind()))
                .map(RegisterList::id)
                .toList();
        blocks.add(id, rules, lists, officer, clock.instant());
        log.wrote(officer, "block.search", new Subject("block", id));
        return id;
    }

    /** How many do not meet which criterion, or stayed why; the most first. */
    public Map<String, Integer> reasons(BlockView block, LineState state) {
        return cases.reasons(block.id(), state);
    }

    /** Whom a person looks at before the vote: always the same ones. */
    @Transactional
    public List<BlockLine> sample(BlockView block, Officer officer) {
        require(officer);
        log.read(officer, "block.read", new Subject("block", block.id()));
        return cases.sample(
                block.id(),
                officer.offices(),
                left.leftBy(officer.id()),
                terms.rules().map(BlockRules::sample).orElse(1));
    }

    /**
     * In the order of file numbers.
     *
     * @param number part of a file number as typed; empty for all
     */
    @Transactional
    public List<BlockLine> lines(
            BlockView block, LineState state, String reason, String number, int rows, int skipped, Officer officer) {
        require(officer);
        log.read(officer, "block.read", new Subject("block", block.id()));
        var plain = number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return cases.lines(
                block.id(), officer.offices(), left.leftBy(officer.id()), state, reason, plain, rows, skipped);
    }

    /** Throws {@link BlockRefused}. */
    public BlockLine line(BlockView block, UUID caseId, Officer officer) {
        require(officer);
        return cases.line(block.id(), caseId, officer.offices(), left.leftBy(officer.id()))
                .orElseThrow(() -> new BlockRefused(Why.NO_BLOCK));
    }

    /** Somebody who meets the criteria is heard nevertheless, or after all is not. Throws {@link BlockRefused}. */
    @Transactional
    public void leaveOut(UUID id, UUID caseId, String note, Officer officer) {
        turn(id, caseId, LineState.IN, LineState.LEFT_OUT, note, officer);
    }

    @Transactional
    public void takeBackIn(UUID id, UUID caseId, String note, Officer officer) {
        turn(id, caseId, LineState.LEFT_OUT, LineState.IN, note, officer);
    }

    private void turn(UUID id, UUID caseId, LineState from, LineState to, String note, Officer officer) {
        officer.require(Permission.MANAGE_CASE);
        var block = in(id, BlockState.READY, officer);
        requireNote(note);
        line(block, caseId, officer);
        if (!cases.turn(id, caseId, from, to, note.strip(), officer.name(), clock.instant())) {
            throw new BlockRefused(Why.MOVED);
        }
        log.wrote(officer, "case.block", new Subject("case", caseId));
    }

    /** Nothing had happened to any case, and nothing will. */
    @Transactional
    public void discard(UUID id, Officer officer) {
        officer.require(Permission.MANAGE_CASE);
        var block = locked(id, officer);
        if (block.state() != BlockState.READY && block.state() != BlockState.SEARCHING) {
            throw new BlockRefused(Why.MOVED);
        }
        blocks.state(id, BlockState.DISCARDED);
        log.wrote(officer, "block.discard", new Subject("block", id));
    }

    /** Has every case of it put before the committee. */
    @Transactional
    public void propose(UUID id, String note, Officer officer) {
        officer.require(Permission.MANAGE_CASE);
        var block = in(id, BlockState.READY, officer);
        requireNote(note);
        if (terms.rules().stream().noneMatch(rules -> rules.since().equals(block.criteriaSince()))) {
            throw new BlockRefused(Why.OTHER_CRITERIA);
        }
        if (block.count(LineState.IN) == 0) {
            throw new BlockRefused(Why.EMPTY);
        }
        blocks.proposed(id, note.strip(), officer, clock.instant());
        log.wrote(officer, "block.propose", new Subject("block", id));
    }

    /** Notes the one vote and has it carried out. */
    @Transactional
    public void vote(UUID id, BlockVote vote, Officer officer) {
        officer.require(Permission.DECIDE_CASE);
        var block = in(id, BlockState.PROPOSED, officer);
        var proposal = block.proposal().orElseThrow();
        if (proposal.by().equals(officer.id())) {
            throw new BlockRefused(Why.SAME_OFFICER);
        }
        if (vote.adopted() && !outcomes().contains(vote.outcome())) {
            throw new BlockRefused(Why.OUTCOME);
        }
        if (vote.session().isBlank() || vote.session().length() > 80) {
            throw new BlockRefused(Why.SESSION);
        }
        if (vote.on().isAfter(today()) || vote.on().isBefore(LocalDate.ofInstant(proposal.at(), pack.zone()))) {
            throw new BlockRefused(Why.SESSION_DAY);
        }
        if (Math.min(vote.inFavour(), Math.min(vote.against(), vote.abstained())) < 0
                || vote.inFavour() + vote.against() == 0) {
            throw new BlockRefused(Why.VOTES);
        }
        requireRule(vote);
        blocks.voted(id, vote, officer, clock.instant());
        log.wrote(officer, "block.vote", new Subject("block", id));
    }

    /** By the rule of the body that decides; where there is none, more are in favour than against. */
    private void requireRule(BlockVote vote) {
        var verdict = bodies.judge(
                        FIRST_INSTANCE, Stage.COMMITTEE, Step.DECIDE, vote.inFavour(), vote.against(), vote.abstained())
                .orElse(
                        vote.inFavour() == vote.against()
                                ? Verdict.CHAIR_DECIDES
                                : vote.inFavour() > vote.against() ? Verdict.ADOPTED : Verdict.NOT_ADOPTED);
        switch (verdict) {
            case NO_QUORUM -> throw new BlockRefused(Why.NO_QUORUM);
            case TOO_MANY -> throw new BlockRefused(Why.TOO_MANY_VOTES);
            case CHAIR_DECIDES -> {}
            case ADOPTED, NOT_ADOPTED -> {
                if (vote.adopted() != (verdict == Verdict.ADOPTED)) {
                    throw new BlockRefused(Why.AGAINST_ITSELF);
                }
            }
        }
    }

    /** The program leaves it alone after the batch it is at; what was done stays. */
    @Transactional
    public void stop(UUID id, boolean stopped, Officer officer) {
        require(officer);
        var block = locked(id, officer);
        if (!block.state().isRunning()) {
            throw new BlockRefused(Why.MOVED);
        }
        blocks.stopped(id, stopped);
        log.wrote(officer, stopped ? "block.stop" : "block.resume", new Subject("block", id));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    private BlockView in(UUID id, BlockState state, Officer officer) {
        var block = locked(id, officer);
        if (block.state() != state) {
            throw new BlockRefused(Why.MOVED);
        }
        return block;
    }

    private BlockView locked(UUID id, Officer officer) {
        return blocks.lock(id)
                .filter(block -> officer.offices().containsAll(block.offices()))
                .orElseThrow(() -> new BlockRefused(Why.NO_BLOCK));
    }

    private static void requireNote(String note) {
        if (note.isBlank()) {
            throw new BlockRefused(Why.NOTE_MISSING);
        }
        if (note.length() > LONGEST) {
            throw new BlockRefused(Why.NOTE_LONG);
        }
    }

    private static void require(Officer officer) {
        if (!areFor(officer)) {
            officer.require(Permission.MANAGE_CASE);
        }
    }
}
