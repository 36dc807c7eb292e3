// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.InterviewState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The interviews of a case in lines, and what to do about them next. */
@Component
class CaseHearings {

    private final Hearings hearings;
    private final HearingWords hearingWords;

    CaseHearings(Hearings hearings, HearingWords hearingWords) {
        this.hearings = hearings;
        this.hearingWords = hearingWords;
    }

    /** For the page of the case; nothing for whom interviews are not. */
    CaseHearingsView.@Nullable Pane ofCase(CaseView file, Officer officer, Words words) {
        if (!hearings.areFor(officer)) {
            return null;
        }
        var found = hearings.of(file.id(), officer);
        return found.all().isEmpty() && !found.mayPlan()
                ? null
                : new CaseHearingsView.Pane(lines(found, officer, words), next(found));
    }

    /** For this page and the case's own, the newest first. */
    List<CaseHearingsView.Line> lines(Hearings.OfCase found, Officer officer, Words words) {
        if (found.all().isEmpty()) {
            return List.of();
        }
        var people = hearingWords.people(found.file(), officer, words);
        return found.all().reversed().stream()
                .map(hearing -> new CaseHearingsView.Line(
                        HearingWords.who(hearing, people, words),
                        words.moment(hearing.talk().date().at()),
                        hearingWords.place(hearing, words),
                        hearing.talk().date().officerName(),
                        HearingWords.state(hearing, words),
                        HearingWords.tone(hearing),
                        hearings.mayRead(hearing, officer) || officer.may(Permission.CONDUCT_CASE)
                                ? HearingWords.asked(hearing, words)
                                : "",
                        officer.may(Permission.CONDUCT_CASE) ? "/work/hearings/" + hearing.id() : "",
                        officer.may(Permission.CONDUCT_CASE) && hearing.talk().state() == InterviewState.PLANNED
                                ? "/work/hearings/" + hearing.id() + "/move"
                                : "",
                        hearing.talk().heldBy().isPresent() && officer.may(Permission.READ_CLAIM)
                                ? "/work/cases/" + found.file().id() + "/interviews/" + hearing.id()
                                : ""))
                .toList();
    }

    /** What to do next, as a key of words. */
    static String next(Hearings.OfCase found) {
        if (found.all().stream().anyMatch(hearing -> hearing.talk().state().isOn())) {
            return "on";
        }
        if (found.all().stream()
                .anyMatch(hearing -> hearing.talk().state() == InterviewState.PLANNED
                        && hearing.asked().isPresent())) {
            return "asked";
        }
        if (found.all().stream().anyMatch(hearing -> hearing.talk().state() == InterviewState.PLANNED)) {
            return "wait";
        }
        if (found.all().stream().anyMatch(hearing -> hearing.talk().wantsAnotherDate())) {
            return "again";
        }
        if (found.step().isPresent() && !found.all().isEmpty()) {
            return "step";
        }
        return found.mayPlan() && found.all().isEmpty() ? "plan" : "none";
    }
}
