// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of cases. The offices in scope are a parameter of every load. */
@Repository
class Cases {

    static final String NEXT_NUMBER = "select nextval('procedure.file_number')";

    static final String INSERT = """
            insert into procedure.asylum_case
                   (id, application_id, person_id, file_number, stage, office, filed_at, registered_at, way, way_since)
            values (:id, :application, :person, :fileNumber, :stage, :office, :filedAt, :registeredAt, :way, :waySince)
            """;

    static final String INSERT_HISTORY = """
            insert into procedure.case_history (case_id, actor, actor_name, step, from_stage, to_stage, law, at,
                                                day, choice, note, proof)
            values (:case, :actor, :actorName, :step, :from, :to, :law, :at, :day, :choice, :note, :proof)
            """;

    /** Whoever read an older version changes nothing. */
    static final String UPDATE = """
            update procedure.asylum_case
               set stage = :stage, office = :office, track = :track, outcome = :outcome, version = version + 1
             where id = :id and version = :version
            """;

    /** Until the transaction ends nobody else moves the case, nor says what it waits for. */
    static final String LOCK = "select id from procedure.asylum_case where id = :id for update";

    private static final String SELECT = """
            select id, application_id, person_id, file_number, stage, office, filed_at, registered_at, version, way,
                   way_since, track, outcome
              from procedure.asylum_case
             where office = any(:offices)
            """;

    static final String BY_ID = SELECT + " and id = :id";

    static final String BY_APPLICATION = SELECT + " and application_id = :id and way = 'first-instance'";

    /** For the person it is about, who has no offices. */
    static final String OWN =
            SELECT.replace("office = any(:offices)", "application_id = :id and way = 'first-instance'");

    static final String BY_FILE_NUMBER =
            SELECT + " and upper(regexp_replace(file_number, '[^0-9A-Za-z]', '', 'g')) = :number";

    /** A procedure about a status has a number of its own; documents bear that of the file. */
    static final String NUMBER_ON_PAPERS = """
            select file_number from procedure.asylum_case where application_id = :id and way = 'first-instance'
            """;

    static final String ABOUT_STATUS = """
            select id, way, file_number, stage, outcome, registered_at
              from procedure.asylum_case
             where application_id = :id and way <> 'first-instance' and office = any(:offices)
             order by registered_at desc
             limit 50
            """;

    static final String HISTORY = """
            select actor, actor_name, step, from_stage, to_stage, law, at, day, choice, note, proof
              from procedure.case_history
             where case_id = :id
             order by id
            """;

    private final JdbcClient jdbc;
    private final CountryPack pack;

    Cases(JdbcClient jdbc, CountryPack pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    long nextNumber() {
        return jdbc.sql(NEXT_NUMBER).query(Long.class).single();
    }

    void add(AsylumCase opened) {
        jdbc.sql(INSERT)
                .param("id", opened.id())
                .param("application", opened.applicationId())
                .param("person", opened.personId())
                .param("fileNumber", opened.fileNumber())
                .param("stage", opened.stage().name())
                .param("office", opened.office())
                .param("filedAt", Timestamp.from(opened.filedAt()))
                .param("registeredAt", Timestamp.from(opened.registeredAt()))
                .param("way", opened.way().key())
                .param("waySince", opened.way().since())
                .update();
        append(opened);
    }

    /** Throws {@link ChangedMeanwhile} when somebody else changed it since it was read. */
    void save(AsylumCase changed) {
        var written = jdbc.sql(UPDATE)
                .param("id", changed.id())
                .param("version", changed.version())
                .param("stage", changed.stage().name())
                .param("office", changed.office())
                .param("track", changed.track())
                .param("outcome", changed.outcome())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile();
        }
        append(changed);
    }

    void lock(UUID id) {
        jdbc.sql(LOCK).param("id", id).query(UUID.class).optional();
    }

    private void append(AsylumCase changed) {
        for (var entry : changed.newHistory()) {
            jdbc.sql(INSERT_HISTORY)
                    .param("case", changed.id())
                    .param("actor", entry.actor())
                    .param("actorName", entry.actorName())
                    .param("step", entry.step().name())
                    .param("from", entry.from().name())
                    .param("to", entry.to().name())
                    .param("law", entry.law())
                    .param("at", Timestamp.from(entry.at()))
                    .param("day", entry.day())
                    .param("choice", entry.choice())
                    .param("note", entry.note())
                    .param("proof", entry.proof())
                    .update();
        }
    }

    Optional<CaseView> find(UUID id, Set<String> offices) {
        return view(BY_ID, "id", id, offices);
    }

    Optional<CaseView> findByApplication(UUID applicationId, Set<String> offices) {
        return view(BY_APPLICATION, "id", applicationId, offices);
    }

    Optional<CaseView> findByFileNumber(String number, Set<String> offices) {
        return view(BY_FILE_NUMBER, "number", number, offices);
    }

    Optional<CaseView> findOwn(UUID applicationId) {
        return jdbc.sql(OWN)
                .param("id", applicationId)
                .query((row, n) -> view(row))
                .optional();
    }

    String numberOnPapers(UUID applicationId) {
        return jdbc.sql(NUMBER_ON_PAPERS)
                .param("id", applicationId)
                .query(String.class)
                .single();
    }

    /** Procedures about the status that came of an application, the newest first. */
    List<StatusProcedure> aboutStatus(UUID applicationId, Set<String> offices) {
        return jdbc.sql(ABOUT_STATUS)
                .param("id", applicationId)
                .param("offices", offices.toArray(String[]::new))
                .query((row, n) -> new StatusProcedure(
                        row.getObject("id", UUID.class),
                        row.getString("way"),
                        row.getString("file_number"),
                        Stage.valueOf(row.getString("stage")),
                        row.getString("outcome"),
                        row.getTimestamp("registered_at").toInstant()))
                .list();
    }

    private Optional<CaseView> view(String sql, String parameter, Object value, Set<String> offices) {
        return jdbc.sql(sql)
                .param("offices", offices.toArray(String[]::new))
                .param(parameter, value)
                .query((row, n) -> view(row))
                .optional();
    }

    private CaseView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var since = row.getObject("way_since", LocalDate.class);
        return new CaseView(
                id,
                row.getObject("application_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("file_number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("office"),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("registered_at").toInstant(),
                row.getInt("version"),
                row.getString("way"),
                since == null ? day(row, "filed_at") : since,
                row.getString("track"),
                row.getString("outcome"),
                history(id));
    }

    private List<CaseEntry> history(UUID id) {
        return jdbc.sql(HISTORY).param("id", id).query((row, n) -> entry(row)).list();
    }

    private CaseEntry entry(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        return new CaseEntry(
                row.getString("actor"),
                row.getString("actor_name"),
                Step.valueOf(row.getString("step")),
                Stage.valueOf(row.getString("from_stage")),
                Stage.valueOf(row.getString("to_stage")),
                row.getString("law"),
                row.getTimestamp("at").toInstant(),
                day == null ? day(row, "at") : day,
                row.getString("choice"),
                row.getString("note"),
                row.getString("proof"));
    }

    /** Of rows from before steps had a day of their own. */
    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp(column).toInstant(), pack.zone());
    }
}
