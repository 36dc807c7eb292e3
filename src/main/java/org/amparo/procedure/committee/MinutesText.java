// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.country.Words;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.ItemState;
import org.amparo.procedure.committee.Session.Whole;

/** The words of minutes, drawn from what happened: file numbers, results and votes in numbers, nothing about a claim. */
record MinutesText(Words words) {

    /** @param decidedBy seats that voted on what was decided, whether they stayed to the end or not */
    List<String> lines(Whole whole, Set<String> decidedBy, String remarks) {
        var session = whole.session();
        var body = session.body();
        var lines = new ArrayList<String>();
        lines.add(words.text("work.minutes.text.title", session.number(), body.name(words.locale())));
        lines.add(body.law());
        lines.add(words.text("work.minutes.text.when", words.moment(session.startsAt()), session.place()));
        var votes = 0;
        for (var seat : body.seats()) {
            var there = whole.at(seat.key());
            var isThere = there.filter(Session.Attendance::isThere).isPresent();
            var how = !isThere && decidedBy.contains(seat.key())
                    ? "LEFT"
                    : there.map(one -> one.how().name()).orElse("ABSENT");
            if (seat.votes() && (isThere || decidedBy.contains(seat.key()))) {
                votes++;
            }
            lines.add(words.text(
                    "work.minutes.text.seat." + how,
                    seat.name(words.locale()),
                    there.map(Session.Attendance::name).orElse("")));
        }
        lines.add(words.text(
                votes >= body.quorum() ? "work.minutes.text.quorum" : "work.minutes.text.no-quorum",
                votes,
                body.votes(),
                body.quorum()));
        var nth = 1;
        for (var item : whole.items()) {
            lines.add(
                    words.text("work.minutes.text.item", nth, item.fileNumber(), outcome(item)) + recused(whole, item));
            nth++;
        }
        remarks.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private String outcome(Item item) {
        if (item.state() != ItemState.DECIDED || item.result().isEmpty()) {
            return words.text("work.minutes.text.state." + item.state());
        }
        var result = item.result().get();
        var figures = result.figures();
        return words.text(
                "work.minutes.text.decided",
                words.label("OUT", result.outcome()),
                figures.favour(),
                figures.other(),
                figures.against(),
                figures.abstained());
    }

    private String recused(Whole whole, Item item) {
        var recused = whole.recused().getOrDefault(item.id(), List.of());
        return recused.isEmpty()
                ? ""
                : " "
                        + words.text(
                                "work.minutes.text.recused",
                                recused.stream()
                                        .map(one -> words.text(
                                                "work.minutes.text.recused." + one.because(),
                                                whole.session()
                                                        .body()
                                                        .seat(one.seat())
                                                        .map(seat -> seat.name(words.locale()))
                                                        .orElse(one.seat())))
                                        .collect(Collectors.joining("; ")));
    }
}
