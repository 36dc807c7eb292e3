// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.documents.DocumentOrder;
import org.amparo.documents.Documents;
import org.amparo.documents.IssueDocument;
import org.amparo.documents.OrderAnew;
import org.amparo.documents.RenewedBecause;
import org.amparo.documents.RunningOut;
import org.amparo.documents.UnderWithdrawnKeys;
import org.amparo.registration.AcceptedApplication;
import org.amparo.registration.AcceptedApplications;
import org.amparo.registration.UpdateDecided;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Renews a document of a case. The new one prints the facts as they count today; the former stays valid until the new
 * one is issued. Pressing twice renews once.
 */
@Service
public class RenewDocument {

    /** Only while the case is pending: afterwards the decision says what the person holds. */
    static final String PENDING = """
            select application_id, office, filed_at
              from procedure.asylum_case
             where file_number = :number and stage = 'REGISTERED'
            """;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final IssueDocument issueDocument;
    private final OrderAnew orderAnew;
    private final AcceptedApplications applications;
    private final CountryPack pack;
    private final Clock clock;

    RenewDocument(
            JdbcClient jdbc,
            Documents documents,
            IssueDocument issueDocument,
            OrderAnew orderAnew,
            AcceptedApplications applications,
            CountryPack pack,
            Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.issueDocument = issueDocument;
        this.orderAnew = orderAnew;
        this.applications = applications;
        this.pack = pack;
        this.clock = clock;
    }

    private record Pending(UUID applicationId, String office, Instant filedAt) {}

    /** By its holder. False when it is too early, was renewed already, or is for an office to do. */
    @Transactional
    public boolean renew(UUID document, Applicant applicant) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, pack.zone());
        return documents.listFor(applicant.accountId()).stream()
                .filter(paper -> paper.id().equals(document))
                .filter(paper ->
                        paper.renewal().filter(time -> time.isOpen(today)).isPresent())
                .findFirst()
                .map(paper -> renew(
                        new RunningOut.Paper(paper.id(), paper.holder(), paper.type(), paper.fileNumber(), today),
                        RenewedBecause.HOLDER,
                        applicant,
                        now))
                .orElse(false);
    }

    /** By an officer, in place of one that is lost or was revoked. False when the case is no longer pending. */
    @Transactional
    public boolean anew(UUID document, UUID holder, String why, Officer officer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, pack.zone());
        var order = documents.listFor(holder).stream()
                .filter(paper -> paper.id().equals(document))
                .findFirst()
                .flatMap(paper -> order(
                        new RunningOut.Paper(paper.id(), paper.holder(), paper.type(), paper.fileNumber(), today),
                        now));
        order.ifPresent(known -> orderAnew.order(document, known, why, officer));
        return order.isPresent();
    }

    /** By the country's rule; nothing happens when the case is no longer pending. */
    void byRule(RunningOut.Paper paper) {
        renew(paper, RenewedBecause.RULE, new Actor.System(), clock.instant());
    }

    /** Because the key that signed it was withdrawn. False when the case is not pending any more: then an office sees to it. */
    boolean reseal(UnderWithdrawnKeys.Paper paper) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, pack.zone());
        var order =
                order(new RunningOut.Paper(paper.id(), paper.holder(), paper.type(), paper.fileNumber(), today), now);
        order.ifPresent(known -> issueDocument.reseal(paper.id(), known, new Actor.System()));
        return order.isPresent();
    }

    /**
     * Whoever has a valid document that says something else than is on record now gets a new one in its place; what is still
     * being prepared is prepared with what counts now.
     */
    @EventListener
    void onChange(UpdateDecided decided) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, pack.zone());
        for (var held : documents.listFor(decided.accountId())) {
            var paper = new RunningOut.Paper(held.id(), held.holder(), held.type(), held.fileNumber(), today);
            switch (held.status()) {
                case VALID ->
                    order(paper, now).ifPresent(order -> issueDocument.reissue(held.id(), order, new Actor.System()));
                case BEING_PREPARED ->
                    order(paper, now).ifPresent(order -> issueDocument.reorder(held.id(), order, new Actor.System()));
                default -> {}
            }
        }
    }

    private boolean renew(RunningOut.Paper paper, RenewedBecause because, Actor who, Instant now) {
        var order = order(paper, now);
        order.ifPresent(known -> issueDocument.renew(paper.id(), known, because, who));
        return order.isPresent();
    }

    private Optional<DocumentOrder> order(RunningOut.Paper paper, Instant now) {
        return pending(paper.fileNumber())
                .flatMap(pending -> applications
                        .find(pending.applicationId())
                        .filter(application -> application.accountId().equals(paper.holder()))
                        .map(application -> order(paper, pending, application, now)));
    }

    private DocumentOrder order(RunningOut.Paper paper, Pending pending, AcceptedApplication application, Instant now) {
        return new DocumentOrder(
                paper.type(),
                paper.holder(),
                paper.fileNumber(),
                LocalDate.ofInstant(pending.filedAt(), pack.zone()),
                PrintedFields.of(
                        application.facts(), paper.fileNumber(), pending.office(), pending.filedAt(), now, pack),
                application.photoJpeg(),
                application.signature(),
                pending.office());
    }

    private Optional<Pending> pending(String fileNumber) {
        return jdbc.sql(PENDING)
                .param("number", fileNumber)
                .query((row, n) -> new Pending(
                        row.getObject("application_id", UUID.class),
                        row.getString("office"),
                        row.getTimestamp("filed_at").toInstant()))
                .optional();
    }
}
