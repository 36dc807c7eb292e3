// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.country.Words;
import org.amparo.procedure.committee.Body;
import org.amparo.procedure.committee.HoldSession;
import org.amparo.procedure.committee.Minutes;
import org.amparo.procedure.committee.PlanSession;
import org.amparo.procedure.committee.Result;
import org.amparo.procedure.committee.Session;
import org.amparo.procedure.committee.Session.How;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.ItemState;
import org.amparo.procedure.committee.Session.State;
import org.amparo.procedure.committee.Session.Whole;
import org.amparo.procedure.committee.Sessions;
import org.amparo.procedure.committee.Vote;
import org.amparo.procedure.committee.WaitingCase;
import org.springframework.stereotype.Component;

/** Says in words what stands on the pages of sessions. */
@Component
class SessionViews {

    private final Sessions sessions;
    private final PlanSession plan;
    private final Frames frames;

    SessionViews(Sessions sessions, PlanSession plan, Frames frames) {
        this.sessions = sessions;
        this.plan = plan;
        this.frames = frames;
    }

    SessionView every(String body, String day, String time, String place, String wrong, Officer officer, Words words) {
        return new SessionView(
                frames.of(officer, "sessions", words),
                sessions.list(officer).stream()
                        .map(one -> new SessionView.Line(
                                one.id().toString(),
                                words.text("work.session.title", one.number()),
                                one.body().name(words.locale()),
                                words.moment(one.startsAt()),
                                one.place(),
                                state(one.state(), words),
                                words.text("work.session.cases", one.cases())))
                        .toList(),
                sessions.bodies().stream()
                        .map(one -> new Choice(
                                one.key(), one.name(words.locale()), one.key().equals(body)))
                        .toList(),
                day,
                time,
                place,
                wrong);
    }

    SessionView.One one(Whole whole, String refused, Officer officer, Words words) {
        var session = whole.session();
        var unfinished = session.state() == State.PLANNED || session.state() == State.OPEN;
        List<WaitingCase> waiting = unfinished ? plan.waiting(session, officer) : List.of();
        var open = session.state() == State.OPEN;
        return new SessionView.One(
                frames.of(officer, "sessions", words),
                "/work/sessions/" + session.id(),
                session.version(),
                words.text("work.session.title", session.number()),
                session.body().name(words.locale()),
                words.text("work.session.when", words.moment(session.startsAt()), session.place()),
                CommitteePage.rule(session.body(), words),
                state(session.state(), words),
                session.state() == State.PLANNED,
                open,
                refused,
                items(whole, officer, words),
                waiting.stream().map(one -> candidate(one, words)).toList(),
                session.body().seats().stream()
                        .map(seat -> seat(whole, seat, words))
                        .toList(),
                whole.attendance().isEmpty()
                        ? ""
                        : words.text(
                                whole.hasQuorum() ? "work.session.quorum" : "work.session.no-quorum",
                                whole.quorum(),
                                session.body().quorum()),
                whole.hasQuorum(),
                open && whole.hasQuorum() && whole.items().stream().anyMatch(one -> one.state() == ItemState.LISTED));
    }

    private SessionView.Candidate candidate(WaitingCase one, Words words) {
        return new SessionView.Candidate(
                one.id().toString(),
                one.fileNumber(),
                "/work/cases/" + one.id(),
                frames.office(one.office()),
                words.moment(one.since()),
                one.proposal().isEmpty() ? "" : words.label("OUT", one.proposal()));
    }

    private static SessionView.Seat seat(Whole whole, Body.Seat seat, Words words) {
        var now = whole.at(seat.key()).map(Session.Attendance::how);
        var choices = new ArrayList<Choice>();
        whole.members().stream()
                .filter(one -> one.seat().equals(seat.key()))
                .sorted(Comparator.comparing(one -> one.substitute()))
                .forEach(one -> {
                    var how = one.substitute() ? How.SUBSTITUTE : How.PRESENT;
                    choices.add(new Choice(
                            how.name(),
                            words.text("work.session.there." + how.name(), one.name()),
                            now.filter(how::equals).isPresent()));
                });
        choices.add(new Choice(
                How.ABSENT.name(),
                words.text("work.session.there.ABSENT"),
                now.filter(how -> how != How.ABSENT).isEmpty()));
        return new SessionView.Seat(
                seat.key(), seat.name(words.locale()), CommitteePage.has(seat, words), List.copyOf(choices));
    }

    List<SessionView.Item> items(Whole whole, Officer officer, Words words) {
        var items = new ArrayList<SessionView.Item>();
        for (var item : whole.items()) {
            items.add(item(whole, item, items.size() + 1, officer, words));
        }
        return items;
    }

    private SessionView.Item item(Whole whole, Item item, int nth, Officer officer, Words words) {
        var listed = item.state() == ItemState.LISTED;
        var proposal = listed
                ? sessions.facts(whole, item, officer)
                        .map(facts -> facts.proposal())
                        .orElse("")
                : "";
        return new SessionView.Item(
                item.id().toString(),
                Integer.toString(nth),
                item.fileNumber(),
                "/work/cases/" + item.caseId(),
                proposal.isEmpty() ? "" : words.label("OUT", proposal),
                became(item, words),
                whole.recused().getOrDefault(item.id(), List.of()).stream()
                        .map(one -> recusal(whole, one, words))
                        .toList(),
                listed,
                listed && item.result().filter(Result::isAdopted).isPresent(),
                item.result().map(Result::seen).orElse(""));
    }

    private static String became(Item item, Words words) {
        if (item.state() == ItemState.LISTED || item.state() == ItemState.DECIDED) {
            return item.result()
                    .map(result -> result(result, item.state(), words))
                    .orElse(words.text("work.session.item." + item.state()));
        }
        return words.text("work.session.item." + item.state());
    }

    static String result(Result result, ItemState state, Words words) {
        var figures = result.figures();
        var votes = words.text(
                "work.session.figures", figures.favour(), figures.other(), figures.against(), figures.abstained());
        var key = state == ItemState.DECIDED ? "work.session.result.DECIDED" : "work.session.result." + result.kind();
        return words.text(key, result.outcome().isEmpty() ? "" : words.label("OUT", result.outcome())) + " " + votes;
    }

    static String recusal(Whole whole, Session.Recusal one, Words words) {
        return words.text("work.session.recused." + one.because(), seatName(whole, one.seat(), words));
    }

    private static String seatName(Whole whole, String seat, Words words) {
        return whole.session()
                .body()
                .seat(seat)
                .map(one -> one.name(words.locale()))
                .orElse(seat);
    }

    SessionView.Case oneCase(
            Whole whole,
            Item item,
            String reason,
            String more,
            String wrong,
            String refused,
            Officer officer,
            Words words) {
        var recused = whole.recused().getOrDefault(item.id(), List.of());
        var facts = sessions.facts(whole, item, officer);
        return new SessionView.Case(
                frames.of(officer, "sessions", words),
                "/work/sessions/" + whole.session().id(),
                whole.session().version(),
                words.text("work.session.case.title", item.fileNumber()),
                words.text("work.session.title", whole.session().number()),
                item(whole, item, whole.items().indexOf(item) + 1, officer, words),
                whole.session().body().seats().stream()
                        .filter(seat ->
                                recused.stream().noneMatch(one -> one.seat().equals(seat.key())))
                        .map(seat -> new Choice(seat.key(), seat.name(words.locale()), false))
                        .toList(),
                recused.stream()
                        .map(one -> new SessionView.Recused(
                                one.seat(),
                                recusal(whole, one, words) + (one.reason().isEmpty() ? "" : " " + one.reason()),
                                one.because() == Session.Because.OWN))
                        .toList(),
                sessions.votes(whole, item, officer).stream()
                        .map(ballot -> words.text(
                                        "work.session.vote.line",
                                        seatName(whole, ballot.seat(), words),
                                        ballot.vote() == Vote.OTHER
                                                ? words.label("OUT", ballot.outcome())
                                                : words.text("work.session.vote." + ballot.vote()))
                                + (ballot.dissent().isEmpty() ? "" : " " + ballot.dissent()))
                        .toList(),
                item.state() == ItemState.LISTED
                        && whole.session().state() == State.OPEN
                        && facts.filter(known -> known.asksMore()).isPresent(),
                reason,
                more,
                wrong,
                refused);
    }

    /** @param typed by name, as the page sent it; empty for what is known */
    SessionView.Ballots ballots(
            Whole whole,
            List<Item> chosen,
            Map<String, String> typed,
            boolean changed,
            String refused,
            Officer officer,
            Words words) {
        var facts = chosen.stream()
                .flatMap(item -> sessions.facts(whole, item, officer).stream())
                .toList();
        var choices = facts.isEmpty() ? List.<String>of() : facts.getFirst().choices();
        var first = chosen.stream()
                .map(Item::proposed)
                .filter(one -> !one.isEmpty())
                .findFirst();
        var proposed = typed.getOrDefault(
                "proposed", first.orElse(facts.isEmpty() ? "" : facts.getFirst().proposal()));
        var voting = chosen.stream()
                .flatMap(item -> HoldSession.voting(whole, item).stream())
                .distinct()
                .toList();
        return new SessionView.Ballots(
                frames.of(officer, "sessions", words),
                "/work/sessions/" + whole.session().id(),
                words.text("work.session.title", whole.session().number()),
                whole.session().version(),
                chosen.stream()
                        .map(item -> item(whole, item, whole.items().indexOf(item) + 1, officer, words))
                        .toList(),
                outcomes(choices, proposed, words),
                voting.stream()
                        .map(seat -> seated(whole, seat, chosen, choices, typed, words))
                        .toList(),
                changed,
                refused,
                !chosen.isEmpty()
                        && chosen.stream()
                                .allMatch(item -> item.state() == ItemState.LISTED
                                        && item.result()
                                                .filter(Result::isAdopted)
                                                .isPresent()));
    }

    private static SessionView.Seated seated(
            Whole whole,
            Body.Seat seat,
            List<Item> chosen,
            List<String> choices,
            Map<String, String> typed,
            Words words) {
        var vote = typed.getOrDefault("vote-" + seat.key(), "");
        return new SessionView.Seated(
                seat.key(),
                seat.name(words.locale()),
                whole.at(seat.key()).map(Session.Attendance::name).orElse(""),
                List.of(Vote.values()).stream()
                        .map(one -> new Choice(
                                one.name(),
                                words.text("work.session.vote." + one),
                                one.name().equals(vote)))
                        .toList(),
                outcomes(choices, typed.getOrDefault("other-" + seat.key(), ""), words),
                typed.getOrDefault("dissent-" + seat.key(), ""),
                chosen.stream()
                        .filter(item -> !HoldSession.voting(whole, item).contains(seat))
                        .map(Item::fileNumber)
                        .collect(Collectors.joining(", ")));
    }

    private static List<Choice> outcomes(List<String> codes, String chosen, Words words) {
        return codes.stream()
                .map(code -> new Choice(code, words.label("OUT", code), code.equals(chosen)))
                .toList();
    }

    SessionView.Minutes minutes(
            Minutes.Record record, String remarks, boolean changed, String refused, Officer officer, Words words) {
        var closed = record.closedAt().isPresent();
        return new SessionView.Minutes(
                frames.of(officer, "sessions", words),
                "/work/sessions/" + record.session().id(),
                words.text("work.session.title", record.session().number()),
                record.session().version(),
                record.session().state() == State.OPEN,
                closed,
                record.lines(),
                remarks,
                record.sha256(),
                record.closedAt()
                        .map(at -> words.text("work.minutes.closed", record.closedBy(), words.moment(at)))
                        .orElse(""),
                record.signatures().stream()
                        .map(one -> words.text("work.minutes.signed." + one.part(), one.name(), words.moment(one.at())))
                        .toList(),
                record.signs().stream()
                        .map(part -> new Choice(part.name(), words.text("work.minutes.sign." + part), false))
                        .toList(),
                changed,
                refused);
    }

    private static String state(State state, Words words) {
        return words.text("work.session.state." + state);
    }
}
