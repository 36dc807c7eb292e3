// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.committee.Body;
import org.amparo.procedure.committee.Member;
import org.amparo.procedure.committee.Members;
import org.amparo.procedure.committee.SessionRefused;
import org.amparo.workbench.CommitteeView.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sits in the bodies that decide in session, from when until when. */
@Controller
class CommitteePage {

    private static final int UNPROCESSABLE = 422;

    private final Members members;
    private final Frames frames;

    CommitteePage(Members members, Frames frames) {
        this.members = members;
        this.frames = frames;
    }

    @GetMapping("/work/committee")
    @Allowed(Permission.MANAGE_TEAM)
    String show(Officer officer, Words words, Model model) {
        var typed = new Typed("", "", "", false, members.today().toString(), "");
        model.addAttribute("page", view(typed, "", officer, words));
        return "workbench/committee";
    }

    @PostMapping("/work/committee")
    @Allowed(Permission.MANAGE_TEAM)
    String add(
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new Typed(seat, who, name, substitute.equals("yes"), from, until);
        var last = day(until);
        try {
            var slash = seat.indexOf('/');
            members.add(
                    new Members.Filling(
                            seat.substring(0, Math.max(0, slash)),
                            seat.substring(slash + 1),
                            who,
                            name,
                            typed.substitute(),
                            // a last day that cannot be read must not become none
                            until.isBlank() || last.isPresent() ? day(from) : Optional.empty(),
                            last),
                    officer);
            return "redirect:/work/committee";
        } catch (SessionRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", view(typed, refused.why().name(), officer, words));
            return "workbench/committee";
        }
    }

    @PostMapping("/work/committee/{id}/end")
    @Allowed(Permission.MANAGE_TEAM)
    String end(@PathVariable UUID id, Officer officer) {
        members.end(id, officer);
        return "redirect:/work/committee";
    }

    private CommitteeView view(Typed typed, String wrong, Officer officer, Words words) {
        var bodies = members.bodies();
        return new CommitteeView(
                frames.of(officer, "committee", words),
                bodies.stream().map(body -> part(body, officer, words)).toList(),
                bodies.stream()
                        .flatMap(body -> body.seats().stream().map(seat -> {
                            var code = body.key() + "/" + seat.key();
                            return new Choice(code, seat.name(words.locale()), code.equals(typed.seat()));
                        }))
                        .toList(),
                members.candidates().stream()
                        .map(one -> new Choice(
                                one.id().toString(),
                                one.name(),
                                one.id().toString().equals(typed.officer())))
                        .toList(),
                typed,
                wrong);
    }

    private CommitteeView.BodyPart part(Body body, Officer officer, Words words) {
        var all = members.list(body, officer);
        return new CommitteeView.BodyPart(
                body.key(),
                body.name(words.locale()),
                body.law(),
                rule(body, words),
                body.seats().stream()
                        .map(seat -> new CommitteeView.SeatLine(
                                seat.name(words.locale()),
                                has(seat, words),
                                all.stream()
                                        .filter(one -> one.seat().equals(seat.key()))
                                        .map(one -> new CommitteeView.MemberLine(
                                                one.id().toString(), member(one, words)))
                                        .toList()))
                        .toList());
    }

    static String rule(Body body, Words words) {
        var votes = body.seats().stream().filter(Body.Seat::votes).count();
        return words.text("work.committee.quorum", body.quorum(), votes)
                + " "
                + words.text("work.committee.majority." + body.majority().name().toLowerCase(Locale.ROOT))
                + " "
                + words.text("work.committee.tie." + body.tie().name().toLowerCase(Locale.ROOT));
    }

    static String has(Body.Seat seat, Words words) {
        return words.text(
                seat.chair() ? "work.committee.chair" : seat.votes() ? "work.committee.vote" : "work.committee.voice");
    }

    private static String member(Member member, Words words) {
        var name = member.substitute() ? words.text("work.committee.substitute.name", member.name()) : member.name();
        return member.until()
                .map(until -> words.text(
                        "work.committee.member.until", name, words.shortDate(member.from()), words.shortDate(until)))
                .orElseGet(() -> words.text("work.committee.member", name, words.shortDate(member.from())));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
