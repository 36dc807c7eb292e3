// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a case waits for, and what became of it. */
@Service
public class MindPoint {

    private final Cases cases;
    private final OpenPoints points;
    private final FilesLeft left;
    private final AccessLog log;
    private final Clock clock;

    MindPoint(Cases cases, OpenPoints points, FilesLeft left, AccessLog log, Clock clock) {
        this.cases = cases;
        this.points = points;
        this.left = left;
        this.log = log;
        this.clock = clock;
    }

    /** Throws {@link InvalidStep} for what is missing: {@code note} is what it waits for, {@code proof} the law. */
    @Transactional
    public void open(
            UUID caseId,
            PointKind kind,
            String what,
            String law,
            Optional<LocalDate> dueOn,
            boolean blocks,
            Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        require(caseId, officer);
        requireText("note", what);
        requireText("proof", law);
        points.open(
                UUID.randomUUID(), caseId, kind, what.strip(), law.strip(), dueOn, blocks, officer, clock.instant());
        log.wrote(officer, "case.point", new Subject("case", caseId));
    }

    /** Closing again changes nothing: the first result stands. */
    @Transactional
    public void close(UUID caseId, UUID point, String result, Officer officer) {
        officer.require(Permission.CONDUCT_CASE);
        require(caseId, officer);
        requireText("note", result);
        if (points.close(point, caseId, result.strip(), officer, clock.instant())) {
            log.wrote(officer, "case.point", new Subject("case", caseId));
        }
    }

    private void require(UUID caseId, Officer officer) {
        cases.lock(caseId);
        if (cases.find(caseId, officer.offices())
                .filter(file -> !left.isLeft(file.applicationId(), officer.id()))
                .isEmpty()) {
            throw new CaseNotFound();
        }
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidStep(field, "missing");
        }
        if (text.length() > StepInputs.LONGEST) {
            throw new InvalidStep(field, "long");
        }
    }
}
