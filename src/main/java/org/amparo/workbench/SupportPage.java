// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.AnswerText;
import org.amparo.registration.AskSupport;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.DeskReason;
import org.amparo.registration.SettlePoint;
import org.amparo.registration.SupportAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whether something would help, of somebody who is alone with the officer. What is said is not shown here again. */
@Controller
class SupportPage {

    private static final int UNPROCESSABLE = 422;

    private final AskSupport askSupport;
    private final SettlePoint settlePoint;
    private final AnswerText answerText;
    private final FlowViews flows;
    private final CountryPack pack;

    SupportPage(
            AskSupport askSupport, SettlePoint settlePoint, AnswerText answerText, FlowViews flows, CountryPack pack) {
        this.askSupport = askSupport;
        this.settlePoint = settlePoint;
        this.answerText = answerText;
        this.flows = flows;
        this.pack = pack;
    }

    /** What was typed. @param alone {@code yes}, {@code no} or nothing */
    private record Typed(String alone, String said, List<String> support, String words) {

        Optional<SupportAnswer.Said> answer() {
            return Arrays.stream(SupportAnswer.Said.values())
                    .filter(one -> one.name().equals(said))
                    .findFirst();
        }

        Optional<DeskReason> later() {
            return alone.equals("no")
                    ? Optional.of(DeskReason.NOT_ALONE)
                    : FlowViews.reason(said).filter(DeskPoint.SUPPORT.reasons()::contains);
        }
    }

    @GetMapping("/work/desk/{id}/support")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var page = view(id, new Typed("", "", List.of(), ""), "", officer, words);
        if (page.flow().isRegistered()) {
            return print(id);
        }
        model.addAttribute("page", page);
        return "workbench/support";
    }

    @PostMapping("/work/desk/{id}/support")
    @Allowed(Permission.CHECK_FACTS)
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String alone,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") List<String> support,
            @RequestParam(name = "told", defaultValue = "") String told,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(alone, said, support, told);
        var error = error(typed);
        if (!error.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(id, typed, words.text(error), officer, words));
            return "workbench/support";
        }
        try {
            if (typed.later().isPresent()) {
                settlePoint.without(id, DeskPoint.SUPPORT, typed.later().get(), "", officer);
            } else {
                askSupport.answer(id, typed.answer().orElseThrow(), support, told, officer);
            }
            return "redirect:"
                    + flows.of(id, DeskPoint.SUPPORT, officer, words).view().next();
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        }
    }

    private static String error(Typed typed) {
        if (typed.later().isPresent()) {
            return "";
        }
        if (!typed.alone().equals("yes")) {
            return "work.flow.support.alone-missing";
        }
        if (typed.answer().isEmpty()) {
            return "work.flow.support.said-missing";
        }
        if (typed.words().length() > AskSupport.LONGEST) {
            return "work.correct.too-long";
        }
        return "";
    }

    private static String print(UUID id) {
        return "redirect:/work/desk/" + id + "/print";
    }

    private SupportView view(UUID id, Typed typed, String error, Officer officer, Words words) {
        var flow = flows.of(id, DeskPoint.SUPPORT, officer, words);
        var theirs = pack.words(Locale.forLanguageTag(flow.application().language()));
        var field = flow.progress().rules().support();
        return new SupportView(
                flow.view(),
                FlowViews.settled(flow, DeskPoint.SUPPORT, words),
                words.text("readback.support"),
                theirs.text("readback.support"),
                theirs.lang(),
                theirs.dir(),
                field.map(question -> question.options().stream()
                                .map(code -> new SupportView.Asked(
                                        code,
                                        answerText.option(question, code, words),
                                        answerText.option(question, code, theirs),
                                        typed.support().contains(code)))
                                .toList())
                        .orElse(List.of()),
                typed.alone(),
                typed.said(),
                Set.copyOf(typed.support()),
                typed.words(),
                error);
    }
}
