// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person reads of the answer and asks for when they do not agree. A review asked for too late is received all the same:
 * whether it counts, a person decides.
 */
@Service
public class AskForReview {

    private static final String APPEAL = "appeal";
    private static final Set<Step> REMEDIES = Set.of(Step.RECONSIDER, Step.APPEAL);
    private static final int LONGEST = 50_000;

    private final OwnSteps own;
    private final Cases cases;
    private final Paths paths;
    private final AppealStore appeals;
    private final FilesLeft left;
    private final AccessLog log;
    private final Clock clock;

    AskForReview(
            OwnSteps own, Cases cases, Paths paths, AppealStore appeals, FilesLeft left, AccessLog log, Clock clock) {
        this.own = own;
        this.cases = cases;
        this.paths = paths;
        this.appeals = appeals;
        this.left = left;
        this.log = log;
        this.clock = clock;
    }

    /** Empty until the person was told. */
    @Transactional(readOnly = true)
    public Optional<OwnAnswer> find(Applicant applicant) {
        return own.find(applicant).flatMap(this::answer);
    }

    /**
     * Asking again for the same changes nothing; other reasons sent again are added. Throws {@link InvalidStep} when what was written is too long, {@link
     * CaseNotFound} when there is nothing to ask for.
     */
    @Transactional
    public void ask(Applicant applicant, Step step, String reasons, String language) {
        if (reasons.length() > LONGEST) {
            throw new InvalidStep("note", "long");
        }
        var found = own.find(applicant).orElseThrow(CaseNotFound::new);
        if (found.history().getLast().step() == step) {
            if (!said(found.id(), step, reasons.strip())) {
                appeals.add(found.id(), step, language, reasons.strip(), clock.instant());
                own.note(applicant, found);
            }
            return;
        }
        if (answer(found)
                .map(OwnAnswer::remedies)
                .filter(open -> open.contains(step))
                .isEmpty()) {
            throw new CaseNotFound();
        }
        appeals.add(found.id(), step, language, reasons.strip(), own.take(applicant, found, step));
    }

    /** What the person wrote each time; empty for who may not read the claim. */
    @Transactional
    public List<AppealView> read(UUID caseId, Officer officer) {
        if (!officer.may(Permission.READ_CLAIM)
                || cases.find(caseId, officer.offices())
                        .filter(file -> !left.isLeft(file.applicationId(), officer.id()))
                        .isEmpty()) {
            return List.of();
        }
        var found = appeals.ofCase(caseId);
        if (!found.isEmpty()) {
            log.read(officer, "case.appeal", new Subject("case", caseId));
        }
        return found;
    }

    private boolean said(UUID caseId, Step step, String reasons) {
        return appeals.ofCase(caseId).stream()
                .anyMatch(earlier -> earlier.step() == step && earlier.reasons().equals(reasons));
    }

    private Optional<OwnAnswer> answer(CaseView file) {
        var told = file.history().reversed().stream()
                .filter(entry -> entry.step() == Step.NOTIFY)
                .findFirst();
        return told.map(notice -> {
            var path = paths.of(file);
            var term = path.clocks().stream()
                    .filter(running -> running.key().equals(APPEAL))
                    .findFirst();
            var outcome = outcomeBefore(notice, file.history());
            return new OwnAnswer(
                    file.fileNumber(),
                    file.stage(),
                    outcome,
                    notice.day(),
                    notice.at(),
                    term.flatMap(RunningClock::lastDay),
                    term.map(RunningClock::left).orElse(0),
                    term.map(running -> running.term().unit()),
                    term.map(RunningClock::isOver).orElse(false),
                    Outcomes.FULL.contains(outcome) ? List.of() : remedies(path),
                    file.stage() == Stage.COURT
                            || path.way().from(file.stage()).stream()
                                    .anyMatch(arrow -> arrow.step() == Step.GO_TO_COURT),
                    file.history().reversed().stream()
                            .filter(entry -> REMEDIES.contains(entry.step()))
                            .findFirst()
                            .map(CaseEntry::at));
        });
    }

    /** What was decided when the person was told, whatever was decided since. */
    private static String outcomeBefore(CaseEntry notice, List<CaseEntry> history) {
        return history.subList(0, history.lastIndexOf(notice)).reversed().stream()
                .filter(entry -> entry.step().settles())
                .findFirst()
                .map(CaseEntry::choice)
                .orElse("");
    }

    private List<Step> remedies(Paths.Path path) {
        return own.open(path).stream().filter(REMEDIES::contains).toList();
    }
}
