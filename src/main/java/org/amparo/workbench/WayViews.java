// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.Words;
import org.amparo.procedure.Asks;
import org.amparo.procedure.CaseEntry;
import org.amparo.procedure.CaseProgress;
import org.amparo.procedure.CaseProgress.NextStep;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.OpenPointView;
import org.amparo.procedure.RunningClock;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.StepRefused;
import org.amparo.procedure.Term;
import org.springframework.stereotype.Component;

/** Says in words where a case stands upon its way. */
@Component
class WayViews {

    /** Where cases go that do not simply go on: shown only to a case that was there. */
    private static final Set<Stage> ASIDE = EnumSet.of(
            Stage.RECONSIDERATION,
            Stage.APPEAL,
            Stage.APPEAL_DECIDED,
            Stage.COURT,
            Stage.WARNED,
            Stage.ARCHIVED,
            Stage.WITHDRAWN,
            Stage.CLOSED,
            Stage.PRE_REGISTERED);

    private static final int SOON = 3;

    private final CaseProgress progress;
    private final CountryPack pack;

    WayViews(CaseProgress progress, CountryPack pack) {
        this.progress = progress;
        this.pack = pack;
    }

    CaseWay of(CaseView file, Officer officer, Words words) {
        var found = progress.of(file, officer);
        return new CaseWay(
                stages(file, found.stages(), words),
                stage(file.stage(), words),
                file.outcome().isEmpty() ? "" : words.label("OUT", file.outcome()),
                file.track().isEmpty() ? "" : words.label("TRACK", file.track()),
                found.clocks().stream().map(clock -> clock(clock, words)).toList(),
                points(found.points(), words),
                actions(file.id(), found.next(), words),
                file.stage().isFinal());
    }

    static String stage(Stage stage, Words words) {
        return words.text("work.way.stage." + stage.name().toLowerCase(Locale.ROOT));
    }

    static String action(Step step, Words words) {
        return words.text("work.way.do." + step.name().toLowerCase(Locale.ROOT));
    }

    static String done(Step step, Words words) {
        return words.text("work.way.did." + step.name().toLowerCase(Locale.ROOT));
    }

    /** A step of the past with what was chosen; the note follows on its own. */
    String entry(CaseEntry entry, Words words) {
        var done = done(entry.step(), words);
        return entry.choice().isEmpty()
                ? done
                : words.text("work.way.entry.choice", done, choice(entry.step().asks(), entry.choice(), words));
    }

    /** Who did it by which law, from when it counts if not from then, and why. */
    String more(CaseEntry entry, Words words) {
        var parts = new ArrayList<String>();
        if (!entry.day().equals(LocalDate.ofInstant(entry.at(), pack.zone()))) {
            parts.add(words.text("work.way.entry.day", words.shortDate(entry.day())));
        }
        parts.add(words.text("work.history.by", entry.actorName(), entry.law()));
        if (!entry.note().isEmpty()) {
            // the next part brings a full stop of its own
            parts.add(entry.note().replaceAll("\\.+$", ""));
        }
        if (!entry.proof().isEmpty()) {
            parts.add(entry.proof());
        }
        return String.join(". ", parts);
    }

    String choice(Asks asks, String code, Words words) {
        return switch (asks) {
            case NOTHING -> code;
            case OUTCOME -> words.label("OUT", code);
            case CLOSURE -> words.label("CLS", code);
            case TRACK -> words.label("TRACK", code);
            case SERVICE -> words.label("SVC", code);
            case OFFICE -> pack.office(code).map(Office::name).orElse(code);
        };
    }

    private List<CaseWay.StageLine> stages(CaseView file, List<Stage> stages, Words words) {
        var visited = EnumSet.of(file.stage());
        file.history().forEach(entry -> visited.add(entry.to()));
        return stages.stream()
                .filter(stage -> visited.contains(stage)
                        || !ASIDE.contains(stage) && !file.stage().isFinal())
                .map(stage -> new CaseWay.StageLine(
                        stage(stage, words),
                        file.history().reversed().stream()
                                .filter(entry -> entry.to() == stage)
                                .findFirst()
                                .map(entry -> words.shortDate(entry.day()))
                                .orElse(""),
                        stage == file.stage() ? "now" : visited.contains(stage) ? "done" : ""))
                .toList();
    }

    private static CaseWay.ClockLine clock(RunningClock clock, Words words) {
        var name = words.text("work.way.clock." + clock.key());
        var law = words.text("work.way.clock.law", clock.law());
        var left = words.text(
                clock.term().unit() == Term.Unit.WORKING_DAYS
                        ? "work.way.clock.left.working_days"
                        : "work.way.clock.left.days",
                clock.left());
        return switch (clock.state()) {
            case RUNNING ->
                new CaseWay.ClockLine(
                        name,
                        left,
                        words.text(
                                "work.way.clock.until",
                                words.shortDate(clock.lastDay().orElseThrow())),
                        law,
                        clock.left() <= SOON ? "soon" : "");
            case HALTED -> new CaseWay.ClockLine(name, words.text("work.way.clock.halted", left), "", law, "");
            case OVER ->
                new CaseWay.ClockLine(
                        name,
                        words.text(
                                "work.way.clock.over",
                                words.shortDate(clock.lastDay().orElseThrow())),
                        "",
                        law,
                        "over");
        };
    }

    private List<CaseWay.PointLine> points(List<OpenPointView> points, Words words) {
        return points.stream()
                .map(point -> new CaseWay.PointLine(
                        point.id(),
                        words.text("work.way.point." + point.kind().name().toLowerCase(Locale.ROOT)),
                        point.what(),
                        point.openedBy(),
                        point.law(),
                        point.dueOn().map(words::shortDate).orElse(words.text("work.way.points.no-day")),
                        point.blocks(),
                        point.closedAt()
                                .map(at -> words.text("work.way.points.done", point.closedBy(), point.result()))
                                .orElse("")))
                .toList();
    }

    private static List<CaseWay.Action> actions(UUID id, List<NextStep> next, Words words) {
        return next.stream()
                .filter(NextStep::mine)
                .map(step -> new CaseWay.Action(
                        step.obstacle().isPresent()
                                ? ""
                                : "/work/cases/" + id + "/steps/"
                                        + step.step().name().toLowerCase(Locale.ROOT),
                        action(step.step(), words),
                        step.obstacle().map(why -> why(why, words)).orElse("")))
                .toList();
    }

    static String why(StepRefused.Why why, Words words) {
        return words.text("work.way.why." + why.name().toLowerCase(Locale.ROOT));
    }
}
