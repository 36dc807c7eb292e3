// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.AssistInPerson;
import org.amparo.access.Browser;
import org.amparo.access.EmailRefused;
import org.amparo.access.HelpGrant;
import org.amparo.access.HelpGrants;
import org.amparo.access.HelpTickets;
import org.amparo.access.IssueCard;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.TryAgainLater;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Begins to register with a person who is present: opens their own account, by their e-mail, by a card, or with neither,
 * and leads to the very pages applicants fill in.
 */
@Controller
class AssistPage {

    private static final int UNPROCESSABLE = 422;
    private static final int LONGEST = 100;

    private final AssistInPerson assist;
    private final HelpGrants grants;
    private final HelpTickets tickets;
    private final IssueCard issueCard;
    private final Frames frames;
    private final CountryPack pack;
    private final String portal;

    AssistPage(
            AssistInPerson assist,
            HelpGrants grants,
            HelpTickets tickets,
            IssueCard issueCard,
            Frames frames,
            CountryPack pack,
            @Value("${amparo.origin.portal:http://localhost:8080}") String portal) {
        this.assist = assist;
        this.grants = grants;
        this.tickets = tickets;
        this.issueCard = issueCard;
        this.frames = frames;
        this.pack = pack;
        this.portal = portal;
    }

    @GetMapping("/work/assist")
    @Allowed(Permission.ASSIST_APPLICATION)
    String show(Officer officer, Words words, Model model) {
        return page(officer, words, new Typed("", words.lang(), "email", ""), Optional.empty(), Map.of(), model);
    }

    @PostMapping("/work/assist")
    @Allowed(Permission.ASSIST_APPLICATION)
    String begin(
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String pin,
            Officer officer,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(called.strip(), language, way, email);
        var wrong = new LinkedHashMap<String, String>();
        if (typed.called().isEmpty() || typed.called().length() > LONGEST) {
            wrong.put("called", words.text("work.assist.called.missing"));
        }
        var theirs = pack.languages().stream()
                .filter(locale -> locale.toLanguageTag().equals(language))
                .findFirst();
        if (theirs.isEmpty()) {
            wrong.put("language", words.text("work.assist.language.missing"));
        }
        if (wrong.isEmpty()) {
            var tag = theirs.orElse(Locale.ROOT).toLanguageTag();
            switch (way) {
                case "none" -> {
                    return to(assist.withoutEmail(officer, typed.called(), tag), "");
                }
                case "card" -> {
                    switch (assist.withCard(officer, pin, typed.called(), tag)) {
                        case AssistInPerson.WithCard card -> {
                            return to(card.grant(), "?card=" + card.shown());
                        }
                        case AssistInPerson.PinRefused refused -> wrong.put("pin", words.text(refused.messageKey()));
                    }
                }
                default -> {
                    try {
                        var attempt = assist.ask(officer, email, pack.words(Locale.forLanguageTag(tag)), browser);
                        return page(officer, words, typed, Optional.of(attempt), Map.of(), model);
                    } catch (EmailRefused notAnAddress) {
                        wrong.put("email", words.text("work.assist.email.wrong"));
                    } catch (TryAgainLater tooFast) {
                        wrong.put("email", words.text("work.assist.later", words.time(tooFast.from())));
                    }
                }
            }
        }
        response.setStatus(UNPROCESSABLE);
        return page(officer, words, typed, Optional.empty(), wrong, model);
    }

    @PostMapping("/work/assist/code")
    @Allowed(Permission.ASSIST_APPLICATION)
    String enter(
            @RequestParam UUID attempt,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(defaultValue = "") String language,
            Officer officer,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        var name = called.strip();
        var typed = new Typed(name.substring(0, Math.min(name.length(), LONGEST)), language, "email", "");
        var wrong = switch (assist.withEmail(officer, attempt, code, typed.called(), browser)) {
            case AssistInPerson.Opened opened -> to(opened.grant(), "");
            case AssistInPerson.WrongCode not -> "";
            case AssistInPerson.DeadCode dead -> "dead";
        };
        if (wrong.startsWith("redirect:")) {
            return wrong;
        }
        response.setStatus(UNPROCESSABLE);
        return wrong.isEmpty()
                ? page(
                        officer,
                        words,
                        typed,
                        Optional.of(attempt),
                        Map.of("code", words.text("work.assist.code.wrong")),
                        model)
                : page(
                        officer,
                        words,
                        typed,
                        Optional.empty(),
                        Map.of("email", words.text("work.assist.code.dead")),
                        model);
    }

    /** From here the officer goes to the applicants' pages, which may be at another address. */
    @GetMapping("/work/assist/{grant}")
    @Allowed(Permission.ASSIST_APPLICATION)
    String opened(
            @PathVariable UUID grant,
            @RequestParam(defaultValue = "") String card,
            Officer officer,
            Words words,
            Model model) {
        var open = grants.listFor(officer).stream()
                .filter(one -> one.id().equals(grant))
                .findFirst()
                .orElseThrow(() -> new NotAllowed(Permission.ASSIST_APPLICATION));
        model.addAttribute(
                "page",
                new AssistedView(
                        frames.of(officer, "assist", words),
                        open.forWhom(),
                        words.time(open.until()),
                        portal + "/help/enter?ticket=" + tickets.issue(grant, officer),
                        card.isEmpty() ? "" : issueCard.code(officer, card)));
        return "workbench/assisted";
    }

    private static String to(UUID grant, String more) {
        return "redirect:/work/assist/" + grant + more;
    }

    private String page(
            Officer officer, Words words, Typed typed, Optional<UUID> attempt, Map<String, String> wrong, Model model) {
        List<HelpGrant> open = grants.listFor(officer);
        model.addAttribute(
                "page",
                new AssistView(
                        frames.of(officer, "assist", words),
                        languages(pack, typed.language(), words),
                        open,
                        typed.called(),
                        typed.language(),
                        typed.way(),
                        typed.email(),
                        attempt,
                        wrong));
        return "workbench/assist";
    }

    /** The languages of the pack in the officer's own. */
    static List<Choice> languages(CountryPack pack, String chosen, Words words) {
        return pack.languages().stream()
                .map(Locale::toLanguageTag)
                .map(tag -> new Choice(tag, QueueLines.language(tag, words), tag.equals(chosen)))
                .toList();
    }

    private record Typed(String called, String language, String way, String email) {
        @Override
        public String toString() {
            return "Typed";
        }
    }
}
