// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.procedure.block.BlockLine;
import org.amparo.procedure.block.BlockRefused;
import org.amparo.procedure.block.BlockRefused.Why;
import org.amparo.procedure.block.BlockView;
import org.amparo.procedure.block.BlockVote;
import org.amparo.procedure.block.Blocks;
import org.amparo.procedure.block.LineState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One block: looked at, thinned out, proposed, voted, and watched while it is carried out. Enter in a field does nothing. */
@Controller
class BlockPage {

    private static final String PATH = "/work/blocks/{id}";
    private static final int UNPROCESSABLE = 422;

    private final Blocks blocks;
    private final BlockViews views;

    BlockPage(Blocks blocks, BlockViews views) {
        this.blocks = blocks;
        this.views = views;
    }

    @GetMapping(PATH)
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        return show(find(id, officer), BlockPageView.VoteTyped.NOTHING, "", "", "", officer, words, model);
    }

    @GetMapping(PATH + "/cases")
    @Allowed(Permission.READ_APPLICATION)
    String cases(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "in") String state,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "1") String page,
            Officer officer,
            Words words,
            Model model) {
        var wanted = Arrays.stream(LineState.values())
                .filter(one -> BlockViews.key(one).equals(state))
                .findFirst()
                .orElse(LineState.IN);
        model.addAttribute(
                "page",
                views.lines(
                        find(id, officer),
                        wanted,
                        reason.matches("[a-z0-9-]{0,60}") ? reason : "",
                        number,
                        PrintPage.number(page),
                        officer,
                        words));
        return "workbench/block-cases";
    }

    @GetMapping(PATH + "/cases/{caseId}")
    @Allowed(Permission.MANAGE_CASE)
    String turn(@PathVariable UUID id, @PathVariable UUID caseId, Officer officer, Words words, Model model) {
        var block = find(id, officer);
        model.addAttribute("page", views.turn(block, line(block, caseId, officer), "", "", officer, words));
        return "workbench/block-case";
    }

    /** @param act out, or in; anything else changes nothing */
    @PostMapping(PATH + "/cases/{caseId}")
    @Allowed(Permission.MANAGE_CASE)
    String turn(
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var block = find(id, officer);
        try {
            switch (act) {
                case "out" -> blocks.leaveOut(id, caseId, note, officer);
                case "in" -> blocks.takeBackIn(id, caseId, note, officer);
                default -> {
                    // nothing was pressed
                }
            }
            return "redirect:/work/blocks/" + id + "/cases?state=" + (act.equals("in") ? "left-out" : "in");
        } catch (BlockRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute(
                    "page",
                    views.turn(
                            block, line(block, caseId, officer), note, words.text(key(refused.why())), officer, words));
            return "workbench/block-case";
        }
    }

    /** @param act propose, discard, stop or resume; anything else changes nothing */
    @PostMapping(PATH)
    @Allowed(Permission.READ_APPLICATION)
    String act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        find(id, officer);
        try {
            switch (act) {
                case "propose" -> blocks.propose(id, note, officer);
                case "discard" -> blocks.discard(id, officer);
                case "stop" -> blocks.stop(id, true, officer);
                case "resume" -> blocks.stop(id, false, officer);
                default -> {
                    // Enter in a field changes nothing
                }
            }
            return "redirect:/work/blocks/" + id;
        } catch (BlockRefused refused) {
            return refused(id, refused, BlockPageView.VoteTyped.NOTHING, note, officer, words, model, response);
        }
    }

    /** @param act adopt, or reject; anything else changes nothing */
    @PostMapping(PATH + "/vote")
    @Allowed(Permission.DECIDE_CASE)
    String vote(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @ModelAttribute BlockPageView.VoteTyped typed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        find(id, officer);
        if (!act.equals("adopt") && !act.equals("reject")) {
            return "redirect:/work/blocks/" + id;
        }
        try {
            blocks.vote(id, vote(typed, act.equals("adopt")), officer);
            return "redirect:/work/blocks/" + id;
        } catch (BlockRefused refused) {
            return refused(id, refused, typed, "", officer, words, model, response);
        }
    }

    /** What is no number is none that counts; what is no day is none that can be. */
    private static BlockVote vote(BlockPageView.VoteTyped typed, boolean adopted) {
        return new BlockVote(
                adopted ? (typed.outcome().isEmpty() ? "-" : typed.outcome()) : "",
                typed.session().strip(),
                TypedTime.day(typed.on()).orElse(LocalDate.MAX),
                number(typed.inFavour()),
                number(typed.against()),
                number(typed.abstained()));
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private String refused(
            UUID id,
            BlockRefused refused,
            BlockPageView.VoteTyped typed,
            String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(refused.why() == Why.MOVED ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
        return show(
                find(id, officer),
                typed,
                note,
                words.text(key(refused.why())),
                field(refused.why()),
                officer,
                words,
                model);
    }

    /** Beside which field it is said; empty for the top of the page. */
    private static String field(Why why) {
        return switch (why) {
            case NOTE_MISSING, NOTE_LONG -> "note";
            case OUTCOME -> "outcome";
            case SESSION -> "session";
            case SESSION_DAY -> "on";
            case VOTES, NO_QUORUM, TOO_MANY_VOTES, AGAINST_ITSELF -> "inFavour";
            default -> "";
        };
    }

    private String show(
            BlockView block,
            BlockPageView.VoteTyped typed,
            String note,
            String error,
            String field,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", views.one(block, typed, note, error, field, officer, words));
        return "workbench/block";
    }

    private BlockView find(UUID id, Officer officer) {
        try {
            return blocks.find(id, officer);
        } catch (BlockRefused none) {
            throw new NoSuchBlock();
        }
    }

    private BlockLine line(BlockView block, UUID caseId, Officer officer) {
        try {
            return blocks.line(block, caseId, officer);
        } catch (BlockRefused none) {
            throw new NoSuchBlock();
        }
    }

    static String key(Why why) {
        return "work.block.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** There is none of that address for this officer. */
    private static final class NoSuchBlock extends RuntimeException implements NotThere {}
}
