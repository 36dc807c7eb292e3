// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.amparo.registration.Fact;
import org.amparo.registration.HoldInterview;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewDays;
import org.amparo.registration.InterviewLine;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.springframework.stereotype.Component;

/** Makes the page of an interview by video. */
@Component
class InterviewDeskViews {

    private final Applications applications;
    private final Interviews interviews;
    private final HoldInterview hold;
    private final InterviewDays days;
    private final InviteInterviewViews invite;
    private final DeskViews desk;
    private final Frames frames;

    InterviewDeskViews(
            Applications applications,
            Interviews interviews,
            HoldInterview hold,
            InterviewDays days,
            InviteInterviewViews invite,
            DeskViews desk,
            Frames frames) {
        this.applications = applications;
        this.interviews = interviews;
        this.hold = hold;
        this.days = days;
        this.invite = invite;
        this.desk = desk;
        this.frames = frames;
    }

    InterviewDeskView of(
            UUID id,
            InterviewDeskTyped typed,
            Map<String, String> errors,
            String notice,
            Officer officer,
            Words words) {
        var interview = interviews.get(id, officer);
        var application = applications.get(interview.applicationId(), officer);
        var date = interview.date();
        var held = interview.heldBy();
        var lines = interviews.lines(interview, officer);
        var said = said(interview, lines, typed, officer);
        var outcomes = Arrays.stream(InterviewOutcome.values())
                .filter(outcome -> hold.mayEnd(interview, outcome))
                .toList();
        return new InterviewDeskView(
                frames.of(officer, "interviews", words),
                id,
                "/work/interviews/" + id,
                "/work/applications/" + interview.applicationId(),
                interview.version(),
                desk.identity(application, "", words),
                interview.state(),
                InviteInterviewViews.state(interview, words),
                words.moment(date.at()),
                days.law(),
                words.label(InterviewDays.LANGUAGES, date.language()),
                InterviewsPage.interpreter(date, words),
                interview.state().isOpen() ? interview.link() : "",
                application.person().value(Fact.PHONE),
                held.flatMap(InterviewView.Entry::officerId)
                        .filter(officer.id()::equals)
                        .isPresent(),
                held.map(entry -> words.text("work.interview.held-by", entry.officerName(), words.moment(entry.at())))
                        .orElse(""),
                interview
                        .last(InterviewAct.STARTED)
                        .filter(started -> interview.state().isOn())
                        .map(started -> started.at().toString())
                        .orElse(""),
                interview.isByPhone(),
                hold.wanted(interview).stream()
                        .map(check -> new InterviewDeskView.Check(
                                check.key(),
                                "work.interview.check." + check.key(),
                                check.answers(),
                                Optional.ofNullable(typed.checks().get(check))
                                        .or(() -> Optional.ofNullable(
                                                interview.checks().get(check)))
                                        .orElse("")))
                        .toList(),
                interview.stopped().map(InterviewOutcome::name).orElse(""),
                interviews.mayRead(interview, officer),
                lines(lines, words),
                said.question(),
                said.answer(),
                said.line(),
                typed.replaces(),
                interview
                        .last(InterviewAct.READ_BACK)
                        .map(read -> words.text("work.interview.read-back." + read.detail(), words.moment(read.at())))
                        .orElse(""),
                interview.isReadBack(),
                typed.objections(),
                lineSteps(interview, days, words),
                outcomes.stream().map(InterviewOutcome::name).toList(),
                typed.outcome().isEmpty()
                        ? interview.stopped().map(InterviewOutcome::name).orElse("")
                        : typed.outcome(),
                outcomes.stream().anyMatch(InterviewOutcome::wantsAnotherDate),
                words.moment(date.at().plus(days.absentAfter())),
                typed.next().orElseGet(() -> next(interview)),
                days.isManual(),
                interview.history().reversed().stream()
                        .map(entry ->
                                happened(entry, entry.act() == InterviewAct.CALLED_OFF ? entry.detail() : "", words))
                        .toList(),
                errors,
                notice);
    }

    /** Without a date: none is set unless the officer sets one. */
    private InterviewTermsTyped next(InterviewView interview) {
        var again = invite.again(interview, true);
        return new InterviewTermsTyped("", "", again.language(), again.needed(), again.interpreter(), again.link());
    }

    /** What was sent and refused, the line that is put right, or what was kept while it was typed. */
    private InterviewDeskTyped.Said said(
            InterviewView interview, List<InterviewLine> lines, InterviewDeskTyped typed, Officer officer) {
        if (typed.said().isPresent()) {
            return typed.said().get();
        }
        var line = UUID.randomUUID();
        return lines.stream()
                .filter(former -> former.id().toString().equals(typed.replaces()))
                .findFirst()
                .map(former -> new InterviewDeskTyped.Said(line, former.question(), former.answer()))
                .orElseGet(() -> {
                    var kept = interviews.typed(interview, officer);
                    return new InterviewDeskTyped.Said(line, kept.question(), kept.answer());
                });
    }

    private static List<InterviewDeskView.Line> lines(List<InterviewLine> lines, Words words) {
        var replaced = lines.stream().flatMap(line -> line.replaces().stream()).collect(Collectors.toSet());
        return lines.stream()
                .map(line -> new InterviewDeskView.Line(
                        line.id(),
                        line.objection(),
                        false,
                        replaced.contains(line.id()),
                        line.replaces().isPresent(),
                        line.question(),
                        line.answer(),
                        words.text("work.interview.line.by", line.officerName(), words.time(line.at()))))
                .toList();
    }

    static List<InterviewDeskView.LineStep> lineSteps(InterviewView interview, InterviewDays days, Words words) {
        var failed = interview.last(InterviewAct.LINE_FAILED);
        if (failed.isEmpty() || !interview.state().isOn()) {
            return List.of();
        }
        var until = words.time(failed.get().at().plus(days.lineWait()));
        return days.lineSteps().stream()
                .map(step -> new InterviewDeskView.LineStep(step, words.text("work.interview.line." + step, until)))
                .toList();
    }

    /** @param reason said with it, or empty */
    static InterviewDeskView.Happened happened(InterviewView.Entry entry, String reason, Words words) {
        var what = words.text("work.interview.act." + entry.act().name());
        var how = switch (entry.act()) {
            case ENDED -> ": " + words.text("work.interview.outcome." + entry.detail());
            case ABSENT -> ": " + words.text("work.hearing.absent." + entry.detail());
            default -> "";
        };
        var more = reason.isEmpty() ? how : how + ": " + reason;
        var who = entry.officerName().isEmpty() ? words.text("work.interview.person") : entry.officerName();
        return new InterviewDeskView.Happened(
                what + more, words.text("work.presence.by", who, words.moment(entry.at())));
    }
}
