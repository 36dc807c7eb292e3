// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.documents.DocumentOrder;
import org.amparo.documents.IssueDocument;
import org.amparo.registration.AcceptApplication;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.AcceptedApplication;
import org.amparo.registration.Fact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers an application: it gets its file number and becomes a case, its filing date stands, and the documents the
 * country gives at this step are ordered. All of it happens, or nothing; pressing twice gives the same case.
 */
@Service
public class RegisterCase {

    private final AcceptApplication acceptApplication;
    private final IssueDocument issueDocument;
    private final Cases cases;
    private final FileNumbers numbers;
    private final Procedure procedure;
    private final CountryPack pack;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisterCase(
            AcceptApplication acceptApplication,
            IssueDocument issueDocument,
            Cases cases,
            FileNumbers numbers,
            Procedure procedure,
            CountryPack pack,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.acceptApplication = acceptApplication;
        this.issueDocument = issueDocument;
        this.cases = cases;
        this.numbers = numbers;
        this.procedure = procedure;
        this.pack = pack;
        this.log = log;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The case's id: a new one, or that of whoever was first. Throws {@link AcceptanceRefused} when facts were not
     * looked at, {@code ChangedMeanwhile} and {@code ApplicationNotFound} as every change does.
     */
    public UUID register(UUID applicationId, int version, Officer officer) {
        officer.require(Permission.REGISTER_CASE);
        try {
            return transaction.execute(status -> registerNow(applicationId, version, officer));
        } catch (AcceptanceRefused.AlreadyRegistered pressedTwice) {
            return cases.findByApplication(applicationId, officer.offices())
                    .orElseThrow(CaseNotFound::new)
                    .id();
        }
    }

    /** The facts an officer has to look at before registering, where they were declared. */
    public Set<Fact> factsToCheck() {
        return procedure.checkedBefore();
    }

    private UUID registerNow(UUID applicationId, int version, Officer officer) {
        var application = acceptApplication.accept(applicationId, procedure.checkedBefore(), version, officer);
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, pack.zone());
        var filed = LocalDate.ofInstant(application.filedAt(), pack.zone());
        var way = procedure.ways().begunOn(Ways.FIRST_INSTANCE, filed);
        var opened = AsylumCase.register(way, UUID.randomUUID(), application, numbers.next(today), officer, at, today);
        cases.add(opened);
        for (var type : procedure.documentsOnRegistration()) {
            issueDocument.order(order(type, opened, application), officer);
        }
        log.wrote(officer, "case.register", new Subject("case", opened.id()));
        events.publishEvent(
                new CaseRegistered(opened.id(), applicationId, application.accountId(), opened.registeredAt()));
        return opened.id();
    }

    private DocumentOrder order(String type, AsylumCase opened, AcceptedApplication application) {
        return new DocumentOrder(
                type,
                application.accountId(),
                opened.fileNumber(),
                LocalDate.ofInstant(opened.filedAt(), pack.zone()),
                PrintedFields.of(
                        application.facts(),
                        opened.fileNumber(),
                        opened.office(),
                        opened.filedAt(),
                        opened.registeredAt(),
                        pack),
                application.photoJpeg(),
                application.signature(),
                opened.office());
    }
}
