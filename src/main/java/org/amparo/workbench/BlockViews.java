// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.block.BlockLine;
import org.amparo.procedure.block.BlockState;
import org.amparo.procedure.block.BlockView;
import org.amparo.procedure.block.Blocks;
import org.amparo.procedure.block.LineState;
import org.amparo.procedure.block.RegisterFault;
import org.amparo.procedure.block.RegisterKind;
import org.amparo.procedure.block.RegisterList;
import org.springframework.stereotype.Component;

/** Puts the pages of blocks together. */
@Component
class BlockViews {

    static final int ROWS = 50;

    private final Blocks blocks;
    private final Frames frames;

    BlockViews(Blocks blocks, Frames frames) {
        this.blocks = blocks;
        this.frames = frames;
    }

    BlocksView list(
            BlocksView.Typed typed, Optional<RegisterFault> fault, String obstacle, Officer officer, Words words) {
        var newest = blocks.registers(officer);
        return new BlocksView(
                frames.of(officer, "blocks", words),
                blocks.list(officer).stream().map(block -> line(block, words)).toList(),
                blocks.criteria(words.locale()),
                blocks.registersAsked().stream()
                        .sorted()
                        .map(kind -> register(kind, Optional.ofNullable(newest.get(kind)), words))
                        .toList(),
                obstacle,
                officer.may(Permission.MANAGE_CASE),
                typed,
                fault.map(RegisterFault::faults).orElse(List.of()).stream()
                        .map(one -> fault(one, words))
                        .toList());
    }

    private static BlocksView.Line line(BlockView block, Words words) {
        return new BlocksView.Line(
                block.id(),
                block.number(),
                words.text("work.block.by", block.byName(), words.moment(block.at())),
                block.state(),
                number(chosen(block), words),
                block.voted()
                        .map(voted -> outcome(voted.vote().outcome(), words))
                        .orElse(""));
    }

    /** Those the criteria chose, wherever they are now. */
    private static int chosen(BlockView block) {
        return block.all() - block.count(LineState.OUT);
    }

    private static String outcome(String code, Words words) {
        return code.isEmpty() ? words.text("work.block.not-adopted") : words.label("OUT", code);
    }

    private static BlocksView.Register register(RegisterKind kind, Optional<RegisterList> loaded, Words words) {
        return new BlocksView.Register(
                kind.key(),
                words.text("work.block.register." + kind.key()),
                words.text("work.block.register." + kind.key() + ".holds"),
                loaded.map(list -> register(list, words)));
    }

    private static String register(RegisterList list, Words words) {
        return words.text(
                "work.block.register.loaded",
                list.source(),
                words.shortDate(list.asOf()),
                list.lines(),
                list.by(),
                words.moment(list.at()));
    }

    private static String fault(RegisterFault.Fault fault, Words words) {
        var said = words.text("work.block.fault." + fault.what(), fault.about());
        return fault.line() == 0 ? said : words.text("work.block.fault.at", fault.line(), said);
    }

    BlockPageView one(
            BlockView block,
            BlockPageView.VoteTyped typed,
            String note,
            String error,
            String field,
            Officer officer,
            Words words) {
        var address = "/work/blocks/" + block.id() + "/cases?state=";
        var own =
                block.proposal().filter(made -> made.by().equals(officer.id())).isPresent();
        var votes = officer.may(Permission.DECIDE_CASE);
        return new BlockPageView(
                frames.of(officer, "blocks", words),
                block,
                states(block)
                        .map(state -> new BlockPageView.Figure(
                                state(state, words), number(block.count(state), words), address + key(state)))
                        .toList(),
                reasons(block, LineState.OUT, address, words),
                reasons(block, LineState.STAYED, address, words),
                block.state().isRunning()
                        ? List.of()
                        : blocks.sample(block, officer).stream()
                                .map(line -> line(line, words))
                                .toList(),
                block.registers().stream()
                        .map(list ->
                                words.text("work.block.register." + list.kind().key()) + ": " + register(list, words))
                        .toList(),
                block.voted()
                        .map(voted -> outcome(voted.vote().outcome(), words))
                        .orElse(""),
                blocks.outcomes().stream()
                        .map(code -> new Choice(code, words.label("OUT", code), code.equals(typed.outcome())))
                        .toList(),
                officer.may(Permission.MANAGE_CASE),
                votes && !own,
                votes && own,
                typed,
                note,
                error,
                field);
    }

    private static Stream<LineState> states(BlockView block) {
        return Arrays.stream(LineState.values()).filter(state -> block.count(state) > 0);
    }

    private List<BlockPageView.Reason> reasons(BlockView block, LineState state, String address, Words words) {
        var criteria = criteria(words);
        return blocks.reasons(block, state).entrySet().stream()
                .map(entry -> new BlockPageView.Reason(
                        reason(entry.getKey(), criteria, words),
                        Optional.ofNullable(criteria.get(entry.getKey()))
                                .map(Blocks.Asked::law)
                                .orElse(""),
                        number(entry.getValue(), words),
                        address + key(state) + "&reason=" + entry.getKey()))
                .toList();
    }

    private Map<String, Blocks.Asked> criteria(Words words) {
        return blocks.criteria(words.locale()).stream().collect(Collectors.toMap(Blocks.Asked::key, one -> one));
    }

    private static String reason(String key, Map<String, Blocks.Asked> criteria, Words words) {
        var criterion = criteria.get(key);
        if (criterion != null) {
            return words.text("work.block.not", criterion.words());
        }
        return words.has("work.block.why." + key) ? words.text("work.block.why." + key) : key;
    }

    private BlockPageView.Line line(BlockLine line, Words words) {
        var criteria = criteria(words);
        return new BlockPageView.Line(
                line.caseId(),
                line.fileNumber(),
                frames.office(line.office()),
                state(line.state(), words),
                line.reasons().stream()
                        .map(reason -> reason(reason, criteria, words))
                        .collect(Collectors.joining(" · ")),
                line.note().isEmpty() ? "" : words.text("work.block.note", line.note(), line.by()));
    }

    BlockLinesView lines(
            BlockView block, LineState state, String reason, String number, int page, Officer officer, Words words) {
        var rows = blocks.lines(block, state, reason, number, ROWS + 1, (page - 1) * ROWS, officer);
        return new BlockLinesView(
                frames.of(officer, "blocks", words),
                block.id(),
                block.number(),
                states(block)
                        .map(one -> new BlockLinesView.Tab(
                                key(one), state(one, words), number(block.count(one), words), one == state))
                        .toList(),
                key(state),
                reason,
                reason.isEmpty() ? "" : reason(reason, criteria(words), words),
                number,
                rows.stream().limit(ROWS).map(line -> line(line, words)).toList(),
                block.state() == BlockState.READY
                        && officer.may(Permission.MANAGE_CASE)
                        && (state == LineState.IN || state == LineState.LEFT_OUT),
                page,
                rows.size() > ROWS);
    }

    BlockTurnView turn(BlockView block, BlockLine line, String note, String error, Officer officer, Words words) {
        return new BlockTurnView(
                frames.of(officer, "blocks", words),
                block.id(),
                block.number(),
                line.caseId(),
                line.fileNumber(),
                line.state() == LineState.IN,
                note,
                error);
    }

    private static String number(int many, Words words) {
        return words.text("work.block.number", many);
    }

    private static String state(LineState state, Words words) {
        return words.text("work.block.line." + key(state));
    }

    static String key(LineState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
