// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.country.Words;
import org.amparo.procedure.Step;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.HearingDays;
import org.amparo.procedure.interview.HearingLine;
import org.amparo.procedure.interview.Hearings;
import org.amparo.procedure.interview.HoldHearing;
import org.amparo.registration.Applications;
import org.amparo.registration.Fact;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewView;
import org.springframework.stereotype.Component;

/** Makes the page on which an interview of a case is held. */
@Component
class HearingDeskViews {

    private final Hearings hearings;
    private final HoldHearing hold;
    private final HearingDays days;
    private final Applications applications;
    private final HearingWords hearingWords;
    private final DeskViews desk;
    private final Frames frames;

    HearingDeskViews(
            Hearings hearings,
            HoldHearing hold,
            HearingDays days,
            Applications applications,
            HearingWords hearingWords,
            DeskViews desk,
            Frames frames) {
        this.hearings = hearings;
        this.hold = hold;
        this.days = days;
        this.applications = applications;
        this.hearingWords = hearingWords;
        this.desk = desk;
        this.frames = frames;
    }

    HearingDeskView of(
            UUID id, HearingDeskTyped typed, Map<String, String> errors, String notice, Officer officer, Words words) {
        var hearing = hearings.get(id, officer);
        var found = hearings.of(hearing.caseId(), officer);
        var parts = hearings.record(id, officer);
        var closes = found.closesWith(hearing);
        var people = hearingWords.people(found.file(), officer, words);
        return new HearingDeskView(
                desk(hearing, found, parts.getLast().lines(), typed.desk(), errors, notice, officer, words),
                HearingWords.who(hearing, people, words),
                hearingWords.place(hearing, words),
                hearing.place().dialect(),
                HearingWords.along(hearing, words),
                parts.subList(0, parts.size() - 1).stream()
                        .map(part -> new HearingDeskView.Earlier(
                                words.moment(part.hearing().talk().date().at()),
                                HearingWords.lines(part.lines(), words)))
                        .toList(),
                "/work/cases/" + hearing.caseId() + "/interviews/" + id,
                hearing.talk().wantsAnotherDate() && found.mayPlan()
                        ? "/work/cases/" + hearing.caseId() + "/interviews/new?whom="
                                + hearing.heard().key()
                        : "",
                typed.note(),
                typed.right(),
                typed.reason(),
                typed.announced(),
                closes ? WayViews.action(Step.RECORD_INTERVIEW, words) : "",
                typed.takesStep().orElse(closes),
                found.file().version());
    }

    private InterviewDeskView desk(
            Hearing hearing,
            Hearings.OfCase found,
            List<HearingLine> lines,
            InterviewDeskTyped typed,
            Map<String, String> errors,
            String notice,
            Officer officer,
            Words words) {
        var talk = hearing.talk();
        var date = talk.date();
        var held = talk.heldBy();
        var said = said(hearing, lines, typed, officer);
        var application = applications.get(found.file().applicationId(), officer);
        var mayRead = hearings.mayRead(hearing, officer);
        var stopped = talk.stopped().map(InterviewOutcome::name).orElse("");
        var outcomes = Arrays.stream(InterviewOutcome.values())
                .filter(outcome -> hold.mayEnd(hearing, outcome))
                .map(InterviewOutcome::name)
                .toList();
        return new InterviewDeskView(
                frames.of(officer, "hearings", words),
                hearing.id(),
                "/work/hearings/" + hearing.id(),
                "/work/cases/" + hearing.caseId(),
                talk.version(),
                desk.identity(application, found.file().fileNumber(), words),
                talk.state(),
                HearingWords.state(hearing, words),
                words.moment(date.at()),
                days.rules().law(),
                words.label(InterviewDays.LANGUAGES, date.language()),
                HearingWords.interpreter(hearing, words),
                talk.state().isOpen() && hearing.place().remote() ? talk.link() : "",
                hearing.heard().memberId().isEmpty() ? application.person().value(Fact.PHONE) : "",
                talk.isHeldBy(officer.id()),
                held.map(entry -> words.text("work.interview.held-by", entry.officerName(), words.moment(entry.at())))
                        .orElse(""),
                talk.last(InterviewAct.STARTED)
                        .filter(started -> talk.state().isOn())
                        .map(started -> started.at().toString())
                        .orElse(""),
                talk.isByPhone(),
                hold.wanted(hearing).stream()
                        .map(check -> new InterviewDeskView.Check(
                                check.key(),
                                HearingWords.check(check, hearing),
                                check.answers(),
                                Optional.ofNullable(typed.checks().get(check))
                                        .or(() -> Optional.ofNullable(
                                                talk.checks().get(check)))
                                        .orElse("")))
                        .toList(),
                stopped,
                mayRead,
                HearingWords.lines(lines, words),
                said.question(),
                said.answer(),
                said.line(),
                typed.replaces(),
                mayRead ? HearingWords.readBack(hearing, words) : "",
                talk.isReadBack(),
                typed.objections(),
                InterviewDeskViews.lineSteps(talk, days.rules(), words),
                outcomes,
                typed.outcome().isEmpty() ? stopped : typed.outcome(),
                false,
                words.moment(date.at().plus(days.rules().absentAfter())),
                InterviewTermsTyped.NOTHING,
                false,
                HearingWords.history(hearing, mayRead, words),
                errors,
                notice);
    }

    /** What was sent and refused, the line that is put right, or what was kept while it was typed. */
    private InterviewDeskTyped.Said said(
            Hearing hearing, List<HearingLine> lines, InterviewDeskTyped typed, Officer officer) {
        if (typed.said().isPresent()) {
            return typed.said().get();
        }
        var line = UUID.randomUUID();
        return lines.stream()
                .filter(former -> former.id().toString().equals(typed.replaces()))
                .findFirst()
                .map(former -> new InterviewDeskTyped.Said(line, former.question(), former.answer()))
                .orElseGet(() -> {
                    var kept = hearings.typed(hearing, officer);
                    return new InterviewDeskTyped.Said(line, kept.question(), kept.answer());
                });
    }

    /** What was said in it and in those it goes on with, to be read and printed. */
    HearingRecordView record(UUID caseId, UUID id, Officer officer, Words words) {
        var found = hearings.of(caseId, officer);
        var parts = hearings.record(id, officer);
        var last = parts.getLast().hearing();
        if (!last.caseId().equals(caseId)) {
            throw new NoSuchRecord();
        }
        var people = hearingWords.people(found.file(), officer, words);
        return new HearingRecordView(
                frames.of(officer, "hearings", words),
                "/work/cases/" + caseId,
                desk.identity(
                        applications.get(found.file().applicationId(), officer),
                        found.file().fileNumber(),
                        words),
                HearingWords.who(last, people, words),
                parts.stream().map(part -> part(part, words)).toList());
    }

    private HearingRecordView.Part part(Hearings.Part part, Words words) {
        var hearing = part.hearing();
        var talk = hearing.talk();
        var facts = new ArrayList<HearingDeskView.Fact>();
        facts.add(fact("work.hearing.where", hearingWords.place(hearing, words), words));
        facts.add(fact(
                "work.interview.officer",
                talk.heldBy()
                        .map(InterviewView.Entry::officerName)
                        .orElse(talk.date().officerName()),
                words));
        facts.add(fact(
                "work.interview.language",
                words.label(InterviewDays.LANGUAGES, talk.date().language()),
                words));
        facts.add(fact("work.interview.interpreter.short", HearingWords.interpreter(hearing, words), words));
        facts.addAll(HearingWords.along(hearing, words));
        talk.checks()
                .forEach((check, answer) -> facts.add(fact(
                        HearingWords.check(check, hearing),
                        words.text(HearingWords.check(check, hearing) + "." + answer),
                        words)));
        var readBack = HearingWords.readBack(hearing, words);
        if (!readBack.isEmpty()) {
            facts.add(fact("work.interview.read-back", readBack, words));
        }
        var ended = hearing.reason(InterviewAct.ENDED);
        facts.add(fact(
                "work.col.state", HearingWords.state(hearing, words) + (ended.isEmpty() ? "" : ": " + ended), words));
        return new HearingRecordView.Part(
                words.moment(talk.date().at()),
                facts,
                HearingWords.lines(part.lines(), words),
                HearingWords.history(hearing, true, words));
    }

    private static HearingDeskView.Fact fact(String label, String text, Words words) {
        return new HearingDeskView.Fact(words.text(label), text);
    }

    /** It is of another case. */
    private static final class NoSuchRecord extends RuntimeException implements NotThere {}
}
