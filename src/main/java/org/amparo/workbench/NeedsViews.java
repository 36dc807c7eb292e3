// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.registration.Applications;
import org.amparo.registration.AskSupport;
import org.amparo.registration.ClosedAnswers;
import org.amparo.triage.NeedState;
import org.amparo.triage.NeedView;
import org.amparo.triage.Needs;
import org.springframework.stereotype.Component;

/** Makes the page of somebody's needs. */
@Component
class NeedsViews {

    private final CaseFiles cases;
    private final Applications applications;
    private final AskSupport askSupport;
    private final ClosedAnswers closed;
    private final Needs needs;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;

    NeedsViews(
            CaseFiles cases,
            Applications applications,
            AskSupport askSupport,
            ClosedAnswers closed,
            Needs needs,
            DeskViews desk,
            Frames frames,
            CountryPack pack) {
        this.cases = cases;
        this.applications = applications;
        this.askSupport = askSupport;
        this.closed = closed;
        this.needs = needs;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
    }

    /** What was typed and not taken. */
    record Typed(String code, String note, String error) {

        static final Typed NOTHING = new Typed("", "", "");

        @Override
        public String toString() {
            return "Typed";
        }
    }

    NeedsPageView of(UUID id, boolean done, Typed typed, Officer officer, Words words) {
        var file = cases.get(id, officer);
        var application = applications.get(file.applicationId(), officer);
        var assesses = officer.may(Permission.ASSESS_NEEDS);
        return new NeedsPageView(
                frames.of(officer, "registered", words),
                id,
                desk.identity(application, file.fileNumber(), words),
                officer.may(Permission.FLAG_NEED),
                assesses,
                done,
                choices("SN", needs.codes(), List.of(typed.code()), words),
                assesses
                        ? needs.list(id, officer).stream()
                                .map(need -> line(need, words))
                                .toList()
                        : List.of(),
                said(file.applicationId(), officer, words),
                choices(
                        Needs.GUARANTEES,
                        pack.codes(Needs.GUARANTEES),
                        assesses ? needs.guarantees(id, officer) : List.of(),
                        words),
                choices(Needs.BODIES, pack.codes(Needs.BODIES), List.of(), words),
                typed.note(),
                typed.error());
    }

    private static List<Choice> choices(String list, List<String> codes, List<String> chosen, Words words) {
        return codes.stream()
                .map(code -> new Choice(code, words.label(list, code), chosen.contains(code)))
                .toList();
    }

    private static NeedsPageView.Line line(NeedView need, Words words) {
        return new NeedsPageView.Line(
                need.id(),
                words.label("SN", need.code()),
                words.text("work.needs.state." + need.state().name()),
                need.state() == NeedState.CONFIRMED ? "good" : need.state().isOpen() ? "todo" : "warn",
                need.state().isOpen(),
                need.version(),
                need.acts().stream()
                        .map(act -> new NeedsPageView.Past(
                                words.text("work.needs.state." + act.state().name()),
                                words.text("work.needs.by", act.actorName(), words.moment(act.at())),
                                act.note()))
                        .toList(),
                need.referrals().stream()
                        .map(sent -> new NeedsPageView.Sent(
                                sent.id(),
                                words.label(Needs.BODIES, sent.body()),
                                sent.words(),
                                words.shortDate(sent.followUpOn()),
                                sent.outcome().orElse("")))
                        .toList());
    }

    /** In the form, and at the desk, alone; only for who may open it. */
    private List<NeedsPageView.Said> said(UUID application, Officer officer, Words words) {
        var said = new ArrayList<NeedsPageView.Said>();
        if (!officer.may(Permission.ASSESS_NEEDS) || !officer.mayOpen(Compartment.PROTECTION)) {
            return said;
        }
        if (closed.openTo(officer).contains(Compartment.PROTECTION)) {
            closed.open(application, Compartment.PROTECTION, officer)
                    .forEach(section -> desk.told(section, words)
                            .lines()
                            .forEach(told -> said.add(new NeedsPageView.Said(
                                    words.text("work.needs.in-form"), List.of(told.text()), ""))));
        }
        askSupport
                .list(application, officer)
                .forEach(answer -> said.add(new NeedsPageView.Said(
                        words.text("work.needs.at-desk", words.moment(answer.at())),
                        answer.choices().isEmpty()
                                ? List.of(words.text("work.flow.support.said."
                                        + answer.said().name()))
                                : answer.choices().stream()
                                        .map(code -> words.label("SUPPORT", code))
                                        .sorted()
                                        .toList(),
                        answer.words())));
        return said;
    }
}
