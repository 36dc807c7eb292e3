// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.committee.Ballot;
import org.amparo.procedure.committee.HoldSession;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.ItemState;
import org.amparo.procedure.committee.Session.Whole;
import org.amparo.procedure.committee.SessionRefused;
import org.amparo.procedure.committee.Sessions;
import org.amparo.procedure.committee.Vote;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case in a session, and the vote on it or on several: who takes no part, how each seat votes, what it comes to. */
@Controller
class SessionCasePage {

    private static final int UNPROCESSABLE = 422;

    private final Sessions sessions;
    private final HoldSession hold;
    private final SessionViews views;

    SessionCasePage(Sessions sessions, HoldSession hold, SessionViews views) {
        this.sessions = sessions;
        this.hold = hold;
        this.views = views;
    }

    @GetMapping("/work/sessions/{id}/cases/{item}")
    @Allowed(Permission.DECIDE_CASE)
    String show(@PathVariable UUID id, @PathVariable UUID item, Officer officer, Words words, Model model) {
        var whole = sessions.get(id, officer);
        model.addAttribute("page", views.oneCase(whole, found(whole, item), "", "", "", "", officer, words));
        return "workbench/session-case";
    }

    /**
     * @param version of the session whose page was read
     * @param act {@code recuse}, {@code takes-part}, {@code adjourn} or {@code more}
     */
    @PostMapping("/work/sessions/{id}/cases/{item}")
    @Allowed(Permission.DECIDE_CASE)
    String act(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String more,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        String refused;
        try {
            switch (act) {
                case "recuse" -> hold.recuse(id, version, item, seat, reason, officer);
                case "takes-part" -> hold.takesPart(id, version, item, seat, officer);
                case "adjourn" -> hold.adjourn(id, version, item, officer);
                case "more" -> hold.askForMore(id, version, item, more, officer);
                default -> {}
            }
            var stays = act.equals("recuse") || act.equals("takes-part");
            return "redirect:/work/sessions/" + id + (stays ? "/cases/" + item : "");
        } catch (SessionRefused no) {
            response.setStatus(UNPROCESSABLE);
            refused = words.text("work.session.refused." + no.why());
        } catch (StepRefused no) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            refused = WayViews.why(no.why(), words);
        } catch (ChangedMeanwhile outdated) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            refused = words.text("work.session.changed");
        }
        var whole = sessions.get(id, officer);
        model.addAttribute(
                "page", views.oneCase(whole, found(whole, item), reason, more, act, refused, officer, words));
        return "workbench/session-case";
    }

    /** @param item the cases to be voted on together */
    @GetMapping("/work/sessions/{id}/vote")
    @Allowed(Permission.DECIDE_CASE)
    String ballots(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> item,
            Officer officer,
            Words words,
            Model model) {
        var whole = sessions.get(id, officer);
        var chosen = chosen(whole, item);
        var written = chosen.isEmpty()
                ? Map.<String, String>of()
                : written(sessions.votes(whole, chosen.getFirst(), officer));
        model.addAttribute("page", views.ballots(whole, chosen, written, false, "", officer, words));
        return "workbench/session-vote";
    }

    private static Map<String, String> written(List<Ballot> votes) {
        var typed = new HashMap<String, String>();
        for (var ballot : votes) {
            typed.put("vote-" + ballot.seat(), ballot.vote().name());
            typed.put("other-" + ballot.seat(), ballot.vote() == Vote.OTHER ? ballot.outcome() : "");
            typed.put("dissent-" + ballot.seat(), ballot.dissent());
        }
        return typed;
    }

    @PostMapping("/work/sessions/{id}/vote")
    @Allowed(Permission.DECIDE_CASE)
    String vote(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<UUID> item,
            @RequestParam Map<String, String> typed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var refused = "";
        var changed = false;
        try {
            hold.vote(id, version, item, typed.getOrDefault("proposed", ""), said(typed), officer);
            return "redirect:" + address(id, item);
        } catch (SessionRefused no) {
            response.setStatus(UNPROCESSABLE);
            refused = words.text("work.session.refused." + no.why());
        } catch (ChangedMeanwhile outdated) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            changed = true;
        }
        var whole = sessions.get(id, officer);
        model.addAttribute("page", views.ballots(whole, chosen(whole, item), typed, changed, refused, officer, words));
        return "workbench/session-vote";
    }

    @PostMapping("/work/sessions/{id}/adopt")
    @Allowed(Permission.DECIDE_CASE)
    String adopt(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> item,
            @RequestParam Map<String, String> typed,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        String refused;
        try {
            var seen = new HashMap<UUID, String>();
            item.forEach(one -> seen.put(one, typed.getOrDefault("seen-" + one, "")));
            hold.adopt(id, item, seen, officer);
            return "redirect:/work/sessions/" + id;
        } catch (SessionRefused no) {
            response.setStatus(UNPROCESSABLE);
            refused = words.text("work.session.refused." + no.why());
        } catch (StepRefused no) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            refused = WayViews.why(no.why(), words);
        } catch (ChangedMeanwhile outdated) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            refused = words.text("work.session.changed");
        }
        var whole = sessions.get(id, officer);
        model.addAttribute("page", views.ballots(whole, chosen(whole, item), Map.of(), false, refused, officer, words));
        return "workbench/session-vote";
    }

    private static List<Ballot> said(Map<String, String> typed) {
        var said = new ArrayList<Ballot>();
        typed.forEach((name, value) -> {
            if (name.startsWith("vote-")) {
                var seat = name.substring("vote-".length());
                List.of(Vote.values()).stream()
                        .filter(vote -> vote.name().equals(value))
                        .findFirst()
                        .ifPresent(vote -> said.add(Ballot.of(
                                seat,
                                vote,
                                typed.getOrDefault("other-" + seat, ""),
                                typed.getOrDefault("dissent-" + seat, ""))));
            }
        });
        return said;
    }

    private static String address(UUID id, List<UUID> items) {
        var address = new StringBuilder("/work/sessions/").append(id).append("/vote");
        for (var index = 0; index < items.size(); index++) {
            address.append(index == 0 ? "?item=" : "&item=").append(items.get(index));
        }
        return address.toString();
    }

    private static List<Item> chosen(Whole whole, List<UUID> items) {
        return whole.items().stream()
                .filter(one -> items.contains(one.id()) && one.state() == ItemState.LISTED)
                .toList();
    }

    private static Item found(Whole whole, UUID item) {
        return whole.item(item).orElseThrow(NoSuchItem::new);
    }

    /** The case is not on this agenda. */
    private static final class NoSuchItem extends RuntimeException implements NotThere {}
}
