// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.registration.FilesLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers see of cases: only those of their offices, and every look is logged. */
@Service
public class CaseFiles {

    private final Cases cases;
    private final FilesLeft left;
    private final AccessLog log;

    CaseFiles(Cases cases, FilesLeft left, AccessLog log) {
        this.cases = cases;
        this.left = left;
        this.log = log;
    }

    /** Throws {@link CaseNotFound} when there is none in the officer's scope. */
    @Transactional
    public CaseView get(UUID id, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return seen(cases.find(id, officer.offices()), officer).orElseThrow(CaseNotFound::new);
    }

    @Transactional
    public Optional<CaseView> findByApplication(UUID applicationId, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return seen(cases.findByApplication(applicationId, officer.offices()), officer);
    }

    /** By the number as printed; only its letters and digits count. */
    @Transactional
    public Optional<CaseView> findByFileNumber(String typed, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var number = typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return seen(cases.findByFileNumber(number, officer.offices()), officer);
    }

    private Optional<CaseView> seen(Optional<CaseView> any, Officer officer) {
        var found = any.filter(view -> !left.isLeft(view.applicationId(), officer.id()));
        found.ifPresent(view -> log.read(officer, "case.read", new Subject("case", view.id())));
        return found;
    }
}
