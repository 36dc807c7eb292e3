// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.NotAllowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second officer compares the day on a paper form with the filing date that was keyed. Until then the date counts as
 * keyed: a doubt is for the office, not against the person.
 */
@Service
public class LookAtPaper {

    static final String PAPER = """
            select p.draft_id as id, p.grant_id as "grant", p.language, p.received_on, p.reason, p.officer_id,
                   p.officer_name, p.started_at
              from registration.paper_form p
              join registration.application a on a.draft_id = p.draft_id
             where a.id = :application and a.office = any(:offices)
            """;

    static final String LOOKED = "select officer_name from registration.paper_look where application_id = :application";

    static final String ADD = """
            insert into registration.paper_look (application_id, officer_id, officer_name, at)
            values (:application, :officer, :name, :now)
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final AccessLog log;
    private final Clock clock;

    LookAtPaper(JdbcClient database, AccessLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Empty when the application did not come on paper, or is not in the officer's scope. */
    public Optional<PaperForm> find(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return database.sql(PAPER)
                .param("application", application)
                .param("offices", DeskRecords.offices(officer))
                .query(PaperForm.class)
                .optional();
    }

    /** Name of the second officer, once one looked. */
    public Optional<String> lookedBy(UUID application) {
        return database.sql(LOOKED)
                .param("application", application)
                .query(String.class)
                .optional();
    }

    /** Never by the officer who keyed it. */
    @Transactional
    public void confirm(UUID application, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        var paper = find(application, officer).orElseThrow(ApplicationNotFound::new);
        if (paper.officerId().equals(officer.id())) {
            throw new NotAllowed(Permission.CHECK_FACTS);
        }
        var added = database.sql(ADD)
                .param("application", application)
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            log.wrote(officer, "paper-form.second-look", new Subject("application", application));
        }
    }
}
