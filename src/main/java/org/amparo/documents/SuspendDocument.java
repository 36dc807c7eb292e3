// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a document not count for a time, and count again. From the next check on everybody is told so. */
@Service
public class SuspendDocument {

    /** Longest reason. */
    public static final int LONGEST_WHY = 500;

    static final String SET = """
        update documents.document
           set suspended = :suspended
         where id = :id and state = 'ISSUED' and suspended <> :suspended
        """;

    private final DocumentStore documents;
    private final StepStore steps;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspendDocument(
            DocumentStore documents,
            StepStore steps,
            JdbcClient jdbc,
            AccessLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.steps = steps;
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Suspending what is suspended changes nothing: the first reason stands. */
    @Transactional
    public void suspend(UUID id, String why, Officer officer) {
        change(id, true, why, officer);
    }

    @Transactional
    public void lift(UUID id, String why, Officer officer) {
        change(id, false, why, officer);
    }

    private void change(UUID id, boolean suspended, String why, Officer officer) {
        officer.require(Permission.SUSPEND_DOCUMENT);
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            throw new IllegalArgumentException("a suspension needs a reason");
        }
        var document = documents
                .lock(id, officer.offices())
                .filter(found -> found.state() == DocumentStore.State.ISSUED)
                .orElseThrow(DocumentNotFound::new);
        if (jdbc.sql(SET).param("id", id).param("suspended", suspended).update() == 0) {
            return;
        }
        var act = new StockStore.Act(officer, clock.instant());
        if (!suspended) {
            LossStore.lifted(id, act.at(), jdbc);
        }
        steps.add(id, suspended ? DocumentStep.What.SUSPENDED : DocumentStep.What.LIFTED, why.strip(), act);
        if (suspended) {
            log.wrote(officer, "document.suspend", new Subject("document", id));
        } else {
            log.wrote(officer, "document.lift", new Subject("document", id));
        }
        if (!document.inactive()) {
            events.publishEvent(new DocumentSuspended(id, document.holder(), document.type(), !suspended, act.at()));
        }
    }
}
