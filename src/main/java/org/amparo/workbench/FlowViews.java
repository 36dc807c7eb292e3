// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Officer;
import org.amparo.country.Words;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseView;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Applications;
import org.amparo.registration.DeskAct;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.DeskProgress;
import org.amparo.registration.DeskReason;
import org.amparo.registration.DeskVisit;
import org.amparo.registration.DeskVisits;
import org.amparo.registration.Family;
import org.amparo.registration.FamilyMember;
import org.springframework.stereotype.Component;

/** Puts a visit at the desk into words: its steps with the seconds planned and taken, its time, its family. */
@Component
class FlowViews {

    private static final String FIND = "find";
    private static final int SECONDS_TO_FIND = 20;
    private static final int MINUTE = 60;

    private final Applications applications;
    private final DeskVisits visits;
    private final CaseFiles cases;
    private final VisitsAtDesk atDesk;
    private final Family family;
    private final DeskViews desk;
    private final Frames frames;
    private final Clock clock;

    FlowViews(
            Applications applications,
            DeskVisits visits,
            CaseFiles cases,
            VisitsAtDesk atDesk,
            Family family,
            DeskViews desk,
            Frames frames,
            Clock clock) {
        this.applications = applications;
        this.visits = visits;
        this.cases = cases;
        this.atDesk = atDesk;
        this.family = family;
        this.desk = desk;
        this.frames = frames;
        this.clock = clock;
    }

    /** The steps of the visit, by the point that each is about; reading back and signing are one. */
    private static List<DeskPoint> steps(DeskProgress progress) {
        return Stream.of(
                        DeskPoint.REVIEW,
                        DeskPoint.PHOTO,
                        DeskPoint.FINGERPRINTS,
                        DeskPoint.SUPPORT,
                        DeskPoint.READ_BACK,
                        DeskPoint.PRINT)
                .filter(progress.rules()::asks)
                .toList();
    }

    /** As a study of desks planned them. */
    private static int seconds(DeskPoint step) {
        return switch (step) {
            case REVIEW -> 130;
            case PHOTO, PRINT -> 40;
            case FINGERPRINTS -> 75;
            case SUPPORT -> 30;
            case READ_BACK, SIGNATURE -> 25;
        };
    }

    static String key(DeskPoint step) {
        return step == DeskPoint.READ_BACK || step == DeskPoint.SIGNATURE
                ? "sign"
                : step.name().toLowerCase(Locale.ROOT);
    }

    Flow of(UUID id, DeskPoint step, Officer officer, Words words) {
        var application = applications.get(id, officer);
        var progress = visits.progress(id, officer);
        var caseFile = application.state() == ApplicationState.REGISTERED
                ? cases.findByApplication(id, officer)
                : Optional.<CaseView>empty();
        var members = members(id, officer);
        var unchecked = desk.missing(application, words).size();
        var steps = steps(progress);
        var at = steps.indexOf(step);
        var view = new FlowView(
                frames.of(officer, "", words),
                id,
                application.version(),
                desk.identity(application, caseFile.map(CaseView::fileNumber).orElse(""), words),
                key(step),
                strip(steps, step, "/work/desk/" + id + "/", progress, unchecked, words),
                atDesk.of(Set.copyOf(members), officer).or(progress::visit).map(visit -> time(visit, steps, words)),
                place(id, members),
                at >= 0 && at + 1 < steps.size() ? "/work/desk/" + id + "/" + key(steps.get(at + 1)) : "",
                caseFile.isPresent() ? "" : missing(progress, unchecked, words),
                caseFile.map(file -> file.id().toString()).orElse(""));
        return new Flow(view, application, progress);
    }

    private List<FlowView.Step> strip(
            List<DeskPoint> steps, DeskPoint open, String address, DeskProgress progress, int unchecked, Words words) {
        var strip = new ArrayList<FlowView.Step>();
        strip.add(new FlowView.Step(
                FIND, words.text("work.flow.step.find"), planned(SECONDS_TO_FIND, words), "done", ""));
        for (var step : steps) {
            var done = isDone(step, progress, unchecked);
            strip.add(new FlowView.Step(
                    key(step),
                    words.text("work.flow.step." + key(step)),
                    step == DeskPoint.REVIEW && unchecked > 0
                            ? words.text("work.flow.left", unchecked)
                            : taken(step, progress)
                                    .filter(seconds -> done)
                                    .map(seconds -> words.text("work.flow.took", seconds))
                                    .orElseGet(
                                            () -> done ? words.text("work.flow.done") : planned(seconds(step), words)),
                    step == open ? "now" : done ? "done" : "",
                    address + key(step)));
        }
        return strip;
    }

    private static boolean isDone(DeskPoint step, DeskProgress progress, int unchecked) {
        return step == DeskPoint.REVIEW ? unchecked == 0 : progress.isSettled(step);
    }

    private static String planned(int seconds, Words words) {
        return words.text("work.flow.seconds", seconds);
    }

    /** How long it took in this visit: from what was done before to what was done last about it. */
    private static Optional<Long> taken(DeskPoint step, DeskProgress progress) {
        return progress.visit().flatMap(visit -> {
            var before = visit.startedAt();
            var took = Duration.ZERO;
            var found = false;
            for (DeskAct act : progress.acts()) {
                if (act.visit().filter(visit.id()::equals).isPresent()) {
                    if (key(act.point()).equals(key(step))) {
                        took = took.plus(Duration.between(before, act.at()));
                        found = true;
                    }
                    before = act.at();
                }
            }
            return found ? Optional.of(Math.max(1, took.toSeconds())) : Optional.empty();
        });
    }

    private FlowView.Clock time(DeskVisit visit, List<DeskPoint> steps, Words words) {
        var seconds = Math.max(0, Duration.between(visit.startedAt(), now()).toSeconds());
        var planned =
                SECONDS_TO_FIND + steps.stream().mapToInt(FlowViews::seconds).sum();
        return new FlowView.Clock(
                seconds, words.text("work.flow.time", minutes(seconds), minutes(planned)), visit.ticket());
    }

    private static String minutes(long seconds) {
        return "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    private Instant now() {
        return clock.instant();
    }

    private static String missing(DeskProgress progress, int unchecked, Words words) {
        var parts = new ArrayList<String>();
        if (unchecked > 0) {
            parts.add(words.text("work.flow.missing.facts", unchecked));
        }
        progress.open().stream()
                .map(point -> words.text("work.flow.missing." + point.name().toLowerCase(Locale.ROOT)))
                .forEach(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<FlowView.Place> place(UUID id, List<UUID> members) {
        var at = members.indexOf(id);
        return members.size() < 2 || at < 0
                ? Optional.empty()
                : Optional.of(new FlowView.Place(
                        at + 1,
                        members.size(),
                        at == 0 ? "" : "/work/desk/" + members.get(at - 1) + "/review",
                        at + 1 == members.size() ? "" : "/work/desk/" + members.get(at + 1) + "/review"));
    }

    /** Those of a family who have applications of their own, the head first. */
    List<UUID> members(UUID id, Officer officer) {
        var group = family.of(id, officer);
        return Stream.concat(
                        Stream.of(group.head()),
                        group.members().stream().map(FamilyMember::application).flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    /** Who comes next of a family, or nobody. */
    static Optional<UUID> after(UUID id, List<UUID> members) {
        var at = members.indexOf(id) + 1;
        return at > 0 && at < members.size() ? Optional.of(members.get(at)) : Optional.empty();
    }

    static List<Choice> reasons(List<? extends Enum<?>> reasons, String chosen, Words words) {
        return reasons.stream()
                .map(reason -> new Choice(
                        reason.name(),
                        words.text("work.flow.reason." + reason.name()),
                        reason.name().equals(chosen)))
                .toList();
    }

    /** What was decided last about a point, by whom and when; empty while nothing was. */
    static String settled(Flow flow, DeskPoint point, Words words) {
        return flow.progress().last(point).map(act -> settled(act, words)).orElse("");
    }

    private static String settled(DeskAct act, Words words) {
        var what = words.text("work.flow.outcome." + act.outcome().name());
        return words.text("work.flow.settled", what, act.officerName(), words.time(act.at()))
                + act.reason()
                        .map(reason -> " " + words.text("work.flow.reason." + reason.name()))
                        .orElse("")
                + (act.note().isEmpty() ? "" : ": " + act.note());
    }

    static Optional<DeskReason> reason(String name) {
        return Arrays.stream(DeskReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
