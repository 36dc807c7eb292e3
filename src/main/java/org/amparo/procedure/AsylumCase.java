// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Actor;
import org.amparo.access.Officer;
import org.amparo.registration.AcceptedApplication;

/** One application for protection, from its registration on. Only these methods move it, and only along its procedure. */
final class AsylumCase {

    private final UUID id;
    private final UUID applicationId;
    private final UUID personId;
    private final String fileNumber;
    private final Instant filedAt;
    private final Instant registeredAt;
    private final int version;
    private final Way way;
    private final List<CaseEntry> history;
    private final int written;
    private String office;
    private String track;
    private String outcome;
    private Stage stage;

    /** As the database has it. */
    AsylumCase(CaseView view, Way way) {
        this.id = view.id();
        this.applicationId = view.applicationId();
        this.personId = view.personId();
        this.fileNumber = view.fileNumber();
        this.filedAt = view.filedAt();
        this.registeredAt = view.registeredAt();
        this.version = view.version();
        this.way = way;
        this.history = new ArrayList<>(view.history());
        this.written = history.size();
        this.office = view.office();
        this.track = view.track();
        this.outcome = view.outcome();
        this.stage = view.stage();
    }

    /** Registers an accepted application. The filing date stays the day the person asked for protection. */
    static AsylumCase register(
            Way way,
            UUID id,
            AcceptedApplication application,
            String fileNumber,
            Officer officer,
            Instant at,
            LocalDate today) {
        var opened = new AsylumCase(
                new CaseView(
                        id,
                        application.applicationId(),
                        application.personId(),
                        fileNumber,
                        way.begins(),
                        application.office(),
                        application.filedAt(),
                        at,
                        1,
                        way.key(),
                        way.since(),
                        "",
                        "",
                        List.of()),
                way);
        opened.take(Step.REGISTER, StepInput.of(today), officer, officer.name(), List.of(), at);
        return opened;
    }

    /** Opens a procedure about the status that came of a file: a case of its own, with a number of its own. */
    static AsylumCase open(
            Way way, UUID id, CaseView about, String fileNumber, StepInput input, Officer officer, Instant at) {
        var opened = new AsylumCase(
                new CaseView(
                        id,
                        about.applicationId(),
                        about.personId(),
                        fileNumber,
                        way.begins(),
                        about.office(),
                        at,
                        at,
                        1,
                        way.key(),
                        way.since(),
                        "",
                        "",
                        List.of()),
                way);
        opened.take(Step.OPEN, input, officer, officer.name(), List.of(), at);
        return opened;
    }

    /**
     * The only way on. Throws {@link StepRefused} when the country's procedure has no such step now, and says why.
     *
     * @param name of whoever takes it, as officers read it
     * @param clocks as they stand today
     */
    Transition take(Step step, StepInput input, Actor who, String name, List<RunningClock> clocks, Instant at) {
        var transition = way.require(step, new Position(stage, track, outcome, history, clocks, who.logName()));
        history.add(new CaseEntry(
                who.logName(),
                name,
                step,
                stage,
                transition.to(),
                transition.law(),
                at,
                input.day(),
                input.choice(),
                input.note(),
                input.proof()));
        stage = transition.to();
        remember(step, input.choice());
        return transition;
    }

    private void remember(Step step, String choice) {
        if (step.settles()) {
            outcome = choice;
        }
        if (step.asks() == Asks.TRACK) {
            track = choice;
        }
        if (step.asks() == Asks.OFFICE) {
            office = choice;
        }
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    UUID personId() {
        return personId;
    }

    String fileNumber() {
        return fileNumber;
    }

    String office() {
        return office;
    }

    Instant filedAt() {
        return filedAt;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Way way() {
        return way;
    }

    int version() {
        return version;
    }

    Stage stage() {
        return stage;
    }

    String track() {
        return track;
    }

    String outcome() {
        return outcome;
    }

    /** Steps taken since it was loaded, to be written with it. */
    List<CaseEntry> newHistory() {
        return List.copyOf(history.subList(written, history.size()));
    }

    List<CaseEntry> history() {
        return List.copyOf(history);
    }
}
