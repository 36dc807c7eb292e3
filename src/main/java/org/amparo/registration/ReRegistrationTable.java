// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of earlier applications found again. */
@Repository
class ReRegistrationTable {

    /** Whoever gives the same number at the same moment waits here. */
    static final String LOCK = """
            select id, number, filed_on, given_names, surnames, birth_date
              from registration.legacy_record
             where number = :number
               for update
            """;

    static final String CLAIMED = """
            select exists (select 1 from registration.re_registration_now
                            where legacy_id = :legacy and outcome = 'MATCHED' and application_id <> :application)
            """;

    static final String ADD = """
            insert into registration.re_registration
                   (application_id, number, legacy_id, outcome, reason, officer_id, officer_name, at)
            values (:application, :number, cast(:legacy as uuid), :outcome, :reason, cast(:officer as uuid), :officerName, :at)
            """;

    /** The family that was named in the application stands where its head stands; who came later, since they came. */
    static final String QUEUE_SINCE = """
            update registration.application
               set queue_since = coalesce(cast(:since as timestamptz), filed_at)
             where id = :id
                or id in (select application_id from registration.family_member
                           where head_id = :id and origin = 'FORM' and application_id is not null)
            """;

    static final String FIND = """
            select r.outcome, l.filed_on
              from registration.re_registration_now r
              left join registration.legacy_record l on l.id = r.legacy_id
             where r.application_id = :application
            """;

    private static final String CLAIMS = """
            select r.application_id, r.outcome, r.reason, r.officer_name, r.at, a.control_number, a.office, a.filed_at,
                   p.given_names, p.surname_paternal, p.surname_maternal, p.name_original, p.chosen_name,
                   p.birth_date as declared_birth, l.id, l.number, l.filed_on, l.given_names as legacy_given,
                   l.surnames, l.birth_date
              from registration.re_registration_now r
              join registration.legacy_record l on l.id = r.legacy_id
              join registration.application a on a.id = r.application_id
              join registration.person p on p.id = a.person_id
             where a.office = any(:offices)
            """;

    static final String TO_LOOK_AT = CLAIMS + " and r.outcome = 'TO_LOOK_AT' order by l.filed_on, a.id limit :rows";

    /** What officers decided, newest first: each can be taken back. */
    static final String DECIDED = CLAIMS + " and r.officer_id is not null order by r.at desc limit :rows";

    static final String CLAIM = CLAIMS + " and r.application_id = :application";

    static final String COUNTS = """
            select (select count(*) from registration.legacy_record) as total,
                   count(distinct legacy_id) filter (where outcome = 'MATCHED') as matched,
                   count(*) filter (where outcome = 'TO_LOOK_AT') as open,
                   count(*) filter (where outcome = 'NOT_FOUND') as unknown
              from registration.re_registration_now
            """;

    static final String PER_MONTH = """
            select date_trunc('month', at at time zone :zone)::date as month, count(distinct legacy_id) as matched
              from registration.re_registration_now
             where outcome = 'MATCHED'
             group by 1
             order by 1 desc
             limit 24
            """;

    private final JdbcClient jdbc;

    ReRegistrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LegacyRecord> lock(String number) {
        return jdbc.sql(LOCK)
                .param("number", number)
                .query((row, n) -> legacy(row, "given_names"))
                .optional();
    }

    boolean isClaimed(UUID legacy, UUID application) {
        return jdbc.sql(CLAIMED)
                .param("legacy", legacy)
                .param("application", application)
                .query(Boolean.class)
                .single();
    }

    /** Notes what was found and moves the application to where it stands in the queue. */
    void note(
            UUID application,
            String number,
            @Nullable UUID legacy,
            ReRegistrationOutcome outcome,
            String reason,
            @Nullable Officer officer,
            Instant at,
            @Nullable Instant queueSince) {
        jdbc.sql(ADD)
                .param("application", application)
                .param("number", number)
                .param("legacy", legacy)
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("officer", officer == null ? null : officer.id())
                .param("officerName", officer == null ? null : officer.name())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql(QUEUE_SINCE)
                .param("since", queueSince == null ? null : Timestamp.from(queueSince))
                .param("id", application)
                .update();
    }

    Optional<ReRegistrations.Found> find(UUID application) {
        return jdbc.sql(FIND)
                .param("application", application)
                .query((row, n) -> new ReRegistrations.Found(
                        ReRegistrationOutcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("filed_on", LocalDate.class))))
                .optional();
    }

    List<LegacyClaim> toLookAt(Officer officer, int rows) {
        return claims(TO_LOOK_AT, officer, rows);
    }

    List<LegacyClaim> decided(Officer officer, int rows) {
        return claims(DECIDED, officer, rows);
    }

    Optional<LegacyClaim> claim(UUID application, Officer officer) {
        return jdbc.sql(CLAIM)
                .param("offices", DeskRecords.offices(officer))
                .param("application", application)
                .query(ReRegistrationTable::claim)
                .optional();
    }

    ReRegistrationProgress progress(String zone) {
        var months = jdbc.sql(PER_MONTH)
                .param("zone", zone)
                .query((row, n) -> new ReRegistrationProgress.Month(
                        row.getObject("month", LocalDate.class), row.getLong("matched")))
                .list();
        return jdbc.sql(COUNTS)
                .query((row, n) -> new ReRegistrationProgress(
                        row.getLong("total"),
                        row.getLong("matched"),
                        row.getLong("open"),
                        row.getLong("unknown"),
                        months))
                .single();
    }

    private List<LegacyClaim> claims(String sql, Officer officer, int rows) {
        return jdbc.sql(sql)
                .param("offices", DeskRecords.offices(officer))
                .param("rows", rows)
                .query(ReRegistrationTable::claim)
                .list();
    }

    private static LegacyClaim claim(ResultSet row, int n) throws SQLException {
        return new LegacyClaim(
                row.getObject("application_id", UUID.class),
                row.getString("control_number"),
                row.getString("office"),
                row.getTimestamp("filed_at").toInstant(),
                NameRow.facts(row),
                row.getString("declared_birth"),
                legacy(row, "legacy_given"),
                ReRegistrationOutcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                Optional.ofNullable(row.getString("officer_name")),
                row.getTimestamp("at").toInstant());
    }

    private static LegacyRecord legacy(ResultSet row, String givenNames) throws SQLException {
        return new LegacyRecord(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("filed_on", LocalDate.class),
                row.getString(givenNames),
                row.getString("surnames"),
                row.getString("birth_date"));
    }
}
