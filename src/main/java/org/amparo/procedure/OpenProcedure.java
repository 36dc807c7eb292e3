// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.registration.AcceptedApplications;
import org.amparo.registration.ChangedMeanwhile;
import org.amparo.registration.FilesLeft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a procedure about the status that somebody has: {@code about} in procedure.yaml says on which files, its step OPEN by
 * whom and by which law. The status and its documents stand until it is decided.
 */
@Service
public class OpenProcedure {

    private final Cases cases;
    private final FileNumbers numbers;
    private final Procedure procedure;
    private final CountryPack pack;
    private final FilesLeft left;
    private final AcceptedApplications applications;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenProcedure(
            Cases cases,
            FileNumbers numbers,
            Procedure procedure,
            CountryPack pack,
            FilesLeft left,
            AcceptedApplications applications,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.procedure = procedure;
        this.pack = pack;
        this.left = left;
        this.applications = applications;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** A procedure that this officer could open on a file now, and the law it rests on. */
    public record Openable(String way, String law) {}

    /** Those there are, in the pack's order. */
    @Transactional(readOnly = true)
    public List<Openable> openable(CaseView file, Officer officer) {
        var going = going(file);
        return procedure.ways().versions().keySet().stream()
                .flatMap(key -> find(key, file, officer).stream())
                .filter(way -> !going.contains(way.key()))
                .map(way -> new Openable(way.key(), way.law()))
                .toList();
    }

    /** What was opened on the file of this application. */
    @Transactional(readOnly = true)
    public List<StatusProcedure> list(CaseView file, Officer officer) {
        return cases.aboutStatus(file.applicationId(), officer.offices());
    }

    /**
     * The new case's id. Throws {@link InvalidStep} when no reason is given, {@link StepRefused} when it cannot be opened on this
     * file, {@link ChangedMeanwhile} when one is going on already or the file is not as it was read, {@link CaseNotFound}.
     */
    @Transactional
    public UUID open(UUID caseId, int version, String key, String reason, Officer officer) {
        cases.lock(caseId);
        var file = cases.find(caseId, officer.offices())
                .filter(one -> !left.isLeft(one.applicationId(), officer.id()))
                .orElseThrow(CaseNotFound::new);
        if (file.version() != version || going(file).contains(key)) {
            throw new ChangedMeanwhile();
        }
        var way = find(key, file, officer)
                .orElseThrow(() -> new StepRefused(file.stage(), Step.OPEN, StepRefused.Why.NO_SUCH_STEP));
        if (reason.isBlank()) {
            throw new InvalidStep("note", "missing");
        }
        if (reason.length() > StepInputs.LONGEST) {
            throw new InvalidStep("note", "long");
        }
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, pack.zone());
        var opened = AsylumCase.open(
                way,
                UUID.randomUUID(),
                file,
                numbers.next(today),
                new StepInput(today, "", reason.strip(), ""),
                officer,
                at);
        cases.add(opened);
        log.wrote(officer, "case.step", new Subject("case", opened.id()));
        log.wrote(officer, "case.open-procedure", new Subject("case", caseId));
        var account = applications.accountOf(file.applicationId()).orElseThrow(CaseNotFound::new);
        events.publishEvent(new CaseMoved(opened.id(), opened.applicationId(), account, Step.OPEN, opened.stage(), at));
        return opened.id();
    }

    private Optional<Way> find(String key, CaseView file, Officer officer) {
        if (!procedure.ways().has(key) || !file.way().equals(Ways.FIRST_INSTANCE)) {
            return Optional.empty();
        }
        var way = procedure.ways().begunOn(key, LocalDate.ofInstant(clock.instant(), pack.zone()));
        return Optional.of(way)
                .filter(one -> one.about().filter(about -> about.fits(file)).isPresent() && !isEnded(file))
                .filter(one -> one.from(one.begins()).stream()
                        .anyMatch(arrow -> arrow.step() == Step.OPEN && officer.may(arrow.by())));
    }

    /** Of each kind one at a time, whichever office has it. */
    private List<String> going(CaseView file) {
        return cases.aboutStatus(file.applicationId(), offices()).stream()
                .filter(one -> one.stage().isOpen())
                .map(StatusProcedure::way)
                .toList();
    }

    /** Whether a decision that stands took the status away: there is nothing left to end, nor anybody to reunite by it. */
    private boolean isEnded(CaseView file) {
        return cases.aboutStatus(file.applicationId(), offices()).stream()
                .filter(one -> one.stage() == Stage.FINAL)
                .flatMap(one -> cases.find(one.id(), offices()).stream())
                .anyMatch(one -> !Outcomes.leavesStatus(one.history()));
    }

    private Set<String> offices() {
        return pack.offices().stream().map(Office::code).collect(Collectors.toSet());
    }
}
