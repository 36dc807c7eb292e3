// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for family reunification: asked by applicants, moved step by step by officers, each step kept. */
@Service
public class Reunifications {

    public static final int LONGEST = 4_000;

    private static final String REQUEST = """
            select r.id, r.application_id, r.name, r.relationship, r.country, r.story, r.asked_at
              from registration.reunification r
              join registration.application a on a.id = r.application_id
            """;

    static final String OF_APPLICANT = REQUEST + " where a.account_id = :account order by r.asked_at desc, r.id";

    static final String OF_APPLICATION =
            REQUEST + " where a.id = :id and a.office = any(:offices) order by r.asked_at desc, r.id";

    static final String OF_OFFICES = REQUEST + " where r.id = :id and a.office = any(:offices)";

    static final String STEPS = """
            select state, note, at from registration.reunification_step where reunification_id = :id order by id
            """;

    static final String ADD = """
            insert into registration.reunification (id, application_id, name, relationship, country, story, asked_at)
            values (:id, :application, :name, :relationship, :country, :story, :now)
            on conflict (id) do nothing
            """;

    static final String ADD_STEP = """
            insert into registration.reunification_step (reunification_id, state, note, officer_id, at)
            values (:id, :state, :note, :officer, :now)
            """;

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final AccessLog log;
    private final Clock clock;

    Reunifications(JdbcClient jdbc, Receipts receipts, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Reunification> list(Applicant applicant) {
        return jdbc.sql(OF_APPLICANT)
                .param("account", applicant.accountId())
                .query(this::request)
                .list();
    }

    /** Of an application in the officer's scope; the read of the family is logged by {@link Family#of}. */
    @Transactional(readOnly = true)
    public List<Reunification> list(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        return jdbc.sql(OF_APPLICATION)
                .param("id", application)
                .param("offices", DeskRecords.offices(officer))
                .query(this::request)
                .list();
    }

    /** @param id made when the page was shown: sending twice asks once */
    @Transactional
    public void ask(Applicant applicant, UUID id, String name, String relationship, String country, String story) {
        var application = receipts.find(applicant).orElseThrow(NoDraft::new).applicationId();
        var now = clock.instant();
        var added = jdbc.sql(ADD)
                        .param("id", id)
                        .param("application", application)
                        .param("name", name)
                        .param("relationship", relationship)
                        .param("country", country)
                        .param("story", story)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (added) {
            step(applicant, id, application, Reunification.State.RECEIVED, "", null, now);
        }
    }

    /** @param note shown to the person; needed where {@link Reunification.State#needsNote} */
    @Transactional
    public void move(UUID id, Reunification.State state, String note, Officer officer) {
        officer.require(Permission.REGISTER_CASE);
        var request = jdbc.sql(OF_OFFICES)
                .param("id", id)
                .param("offices", DeskRecords.offices(officer))
                .query(this::request)
                .optional()
                .orElseThrow(ApplicationNotFound::new);
        if (request.state().isFinal()) {
            throw new ChangedMeanwhile();
        }
        if ((state.needsNote() && note.isBlank()) || note.length() > LONGEST) {
            throw new IllegalArgumentException("a note is needed, of up to " + LONGEST + " letters");
        }
        step(officer, id, request.applicationId(), state, note.strip(), officer.id(), clock.instant());
    }

    private void step(
            Actor who,
            UUID request,
            UUID application,
            Reunification.State state,
            String note,
            @Nullable UUID officer,
            Instant now) {
        jdbc.sql(ADD_STEP)
                .param("id", request)
                .param("state", state.name())
                .param("note", note)
                .param("officer", officer)
                .param("now", Timestamp.from(now))
                .update();
        var act = officer == null ? "reunification.ask" : "reunification.move";
        log.wrote(who, act, new Subject("application", application));
    }

    private Reunification request(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Reunification(
                id,
                row.getObject("application_id", UUID.class),
                row.getString("name"),
                row.getString("relationship"),
                row.getString("country"),
                row.getString("story"),
                row.getTimestamp("asked_at").toInstant(),
                jdbc.sql(STEPS).param("id", id).query(Reunifications::step).list());
    }

    private static Reunification.Step step(ResultSet row, int index) throws SQLException {
        return new Reunification.Step(
                Reunification.State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getTimestamp("at").toInstant());
    }
}
