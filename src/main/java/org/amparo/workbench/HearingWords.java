// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.interview.Heard;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.HearingLine;
import org.amparo.procedure.interview.PlanHearing;
import org.amparo.registration.FamilyForm;
import org.amparo.registration.Form;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewCheck;
import org.amparo.registration.InterviewState;
import org.springframework.stereotype.Component;

/** Puts interviews of cases into words for officers. */
@Component
class HearingWords {

    private final PlanHearing plan;
    private final Form form;
    private final CountryPack pack;
    private final Frames frames;

    HearingWords(PlanHearing plan, Form form, CountryPack pack, Frames frames) {
        this.plan = plan;
        this.form = form;
        this.pack = pack;
        this.frames = frames;
    }

    /** Who can be heard in a case, in words, by the key that chooses them. */
    Map<String, String> people(CaseView file, Officer officer, Words words) {
        return plan.people(file, officer).stream()
                .collect(Collectors.toMap(
                        choice -> choice.heard().key(),
                        choice -> whom(choice.heard(), words)
                                + choice.member()
                                        .map(member -> FamilyForm.name(form, member.answers(), pack))
                                        .filter(name -> !name.isBlank())
                                        .map(name -> ": " + name)
                                        .orElse(""),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    static String whom(Heard heard, Words words) {
        return words.text("work.hearing.whom." + heard.whom().name());
    }

    /** Whom it is with; by kind alone where the family does not name them any more. */
    static String who(Hearing hearing, Map<String, String> people, Words words) {
        return Optional.ofNullable(people.get(hearing.heard().key())).orElseGet(() -> whom(hearing.heard(), words));
    }

    String place(Hearing hearing, Words words) {
        var place = hearing.place();
        return place.remote()
                ? words.text("work.hearing.remote")
                : words.text("work.hearing.in", place.room(), frames.office(place.office()));
    }

    static String state(Hearing hearing, Words words) {
        return InviteInterviewViews.state(hearing.talk(), words);
    }

    static String tone(Hearing hearing) {
        if (hearing.talk().wantsAnotherDate() || hearing.asked().isPresent()) {
            return "warn";
        }
        return hearing.talk().state() == InterviewState.ENDED
                ? "good"
                : hearing.talk().state().isOn() ? "todo" : "";
    }

    /** What the person asked about the date that counts, with why; empty when nothing. */
    static String asked(Hearing hearing, Words words) {
        return hearing.asked()
                .filter(asked -> hearing.talk().state() == InterviewState.PLANNED)
                .map(asked -> words.text("work.hearing.asked." + asked.act().name(), hearing.reason(asked.act())))
                .orElse("");
    }

    static String interpreter(Hearing hearing, Words words) {
        var date = hearing.talk().date();
        var named = InterviewsPage.interpreter(date, words);
        var gender = hearing.place().gender();
        return gender.isEmpty() ? named : named + " · " + words.text("work.hearing.gender." + gender);
    }

    /** The key of its words: at the office nobody speaks of a camera or a call. */
    static String check(InterviewCheck check, Hearing hearing) {
        var office =
                !hearing.place().remote() && (check == InterviewCheck.IDENTITY || check == InterviewCheck.INTERPRETER);
        return (office ? "work.hearing.check." : "work.interview.check.") + check.key();
    }

    /** Who comes along, and how to reach them. */
    static List<HearingDeskView.Fact> along(Hearing hearing, Words words) {
        var along = hearing.place().along();
        var facts = new ArrayList<HearingDeskView.Fact>();
        add(facts, "work.hearing.fact.dialect", hearing.place().dialect(), words);
        add(facts, "work.hearing.fact.guardian", along.guardian(), words);
        add(facts, "work.hearing.fact.representative", along.representative(), words);
        add(facts, "work.hearing.fact.contact", along.contact(), words);
        return facts;
    }

    private static void add(List<HearingDeskView.Fact> facts, String label, String text, Words words) {
        if (!text.isEmpty()) {
            facts.add(new HearingDeskView.Fact(words.text(label), text));
        }
    }

    static List<InterviewDeskView.Line> lines(List<HearingLine> lines, Words words) {
        var replaced = lines.stream().flatMap(line -> line.replaces().stream()).collect(Collectors.toSet());
        return lines.stream()
                .map(line -> new InterviewDeskView.Line(
                        line.id(),
                        line.kind() == HearingLine.Kind.OBJECTION,
                        line.kind() == HearingLine.Kind.NOTE,
                        replaced.contains(line.id()),
                        line.replaces().isPresent(),
                        line.question(),
                        line.answer(),
                        words.text("work.interview.line.by", line.officerName(), words.time(line.at()))))
                .toList();
    }

    /** Newest first; reasons only for whoever may read what was said. */
    static List<InterviewDeskView.Happened> history(Hearing hearing, boolean mayRead, Words words) {
        return hearing.talk().history().reversed().stream()
                .map(entry -> {
                    var reason = reason(hearing, entry.act(), entry.at());
                    var open = mayRead || reason.isEmpty() || entry.act() == InterviewAct.CALLED_OFF;
                    return InterviewDeskViews.happened(
                            entry, open ? reason : words.text("work.interview.record.closed"), words);
                })
                .toList();
    }

    private static String reason(Hearing hearing, InterviewAct act, Instant at) {
        return hearing.reasons().stream()
                .filter(reason -> reason.act() == act && reason.at().equals(at))
                .findFirst()
                .map(Hearing.Reason::text)
                .orElse("");
    }

    /** How the reading back went, the last time; empty before. */
    static String readBack(Hearing hearing, Words words) {
        return hearing.talk()
                .last(InterviewAct.READ_BACK)
                .map(read -> {
                    var when = words.moment(read.at());
                    return read.detail().equals("REFUSED")
                            ? words.text("work.hearing.read-back.REFUSED", when, hearing.reason(InterviewAct.READ_BACK))
                            : words.text("work.interview.read-back." + read.detail(), when);
                })
                .orElse("");
    }
}
