// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of emergencies. Reasons and remarks may tell of the claim and are sealed with its key. */
@Repository
class EmergencyTable {

    static final String ADD = """
            insert into registration.emergency
                   (id, application_id, compartment, danger, reason, officer_id, officer_name, at, until)
            values (:id, :application, :compartment, :danger, :reason, :officer, :name, :at, :until)
            """;

    static final String OPEN = """
            select id, until from registration.emergency
             where application_id = :application and officer_id = :officer and compartment = :compartment
               and until > :now
             order by until desc
             limit 1
            """;

    static final String REVIEW = """
            insert into registration.emergency_review (emergency_id, justified, remark, officer_id, officer_name, at)
            values (:id, :justified, :remark, :officer, :name, :at)
                on conflict do nothing
            """;

    private static final String FIND = """
            select e.id, e.application_id, a.control_number, e.compartment, e.danger, e.reason, e.officer_id,
                   e.officer_name, e.at, e.until, r.justified, r.remark, r.officer_name as reviewer, r.at as reviewed_at
              from registration.emergency e
              join registration.application a on a.id = e.application_id
              left join registration.emergency_review r on r.emergency_id = e.id
             where a.office = any(:offices)
            """;

    /** Those nobody reviewed come first, the oldest of them before all. */
    static final String LIST = FIND + """
               and e.application_id <> all(:left)
             order by (r.emergency_id is null) desc, case when r.emergency_id is null then e.number else -e.number end
             limit :most offset :skip
            """;

    static final String ONE = FIND + " and e.id = :id";

    static final String WAITING = """
            select count(*)
              from registration.emergency e
              join registration.application a on a.id = e.application_id
             where a.office = any(:offices) and e.officer_id <> :officer and e.application_id <> all(:left)
               and not exists (select 1 from registration.emergency_review r where r.emergency_id = e.id)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    EmergencyTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is noted when somebody opens a part. */
    record Opening(UUID application, Compartment compartment, Danger danger, String reason) {

        @Override
        public String toString() {
            return "Opening";
        }
    }

    UUID add(Opening opening, Officer officer, Instant at, Instant until) {
        var id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("application", opening.application())
                .param("compartment", opening.compartment().name())
                .param("danger", opening.danger().name())
                .param("reason", sealed(id, opening.reason()))
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(until))
                .update();
        return id;
    }

    /** One that is going on. */
    record Open(UUID id, Instant until) {}

    Optional<Open> open(UUID application, Compartment compartment, UUID officer, Instant now) {
        return jdbc.sql(OPEN)
                .param("application", application)
                .param("officer", officer)
                .param("compartment", compartment.name())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    /** Whether nobody had before. */
    boolean review(UUID id, boolean justified, String remark, Officer officer, Instant at) {
        return jdbc.sql(REVIEW)
                        .param("id", id)
                        .param("justified", justified)
                        .param("remark", sealed(id, remark))
                        .param("officer", officer.id())
                        .param("name", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @param left files the officer left */
    List<Emergency> list(Set<String> offices, Set<UUID> left, int most, int skip) {
        return jdbc.sql(LIST)
                .param("offices", offices.toArray(String[]::new))
                .param("left", left.toArray(UUID[]::new))
                .param("most", most)
                .param("skip", skip)
                .query(this::emergency)
                .list();
    }

    Optional<Emergency> find(UUID id, Set<String> offices) {
        return jdbc.sql(ONE)
                .param("offices", offices.toArray(String[]::new))
                .param("id", id)
                .query(this::emergency)
                .optional();
    }

    int waiting(Officer officer, Set<UUID> left) {
        return jdbc.sql(WAITING)
                .param("left", left.toArray(UUID[]::new))
                .param("offices", DeskRecords.offices(officer))
                .param("officer", officer.id())
                .query(Integer.class)
                .single();
    }

    private byte[] sealed(UUID id, String text) {
        return vault.seal(Compartment.CLAIM, id, text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(UUID id, byte[] sealed) {
        return new String(vault.open(Compartment.CLAIM, id, sealed), StandardCharsets.UTF_8);
    }

    private Emergency emergency(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var remark = Optional.ofNullable(row.getBytes("remark"));
        return new Emergency(
                id,
                row.getObject("application_id", UUID.class),
                row.getString("control_number"),
                Compartment.valueOf(row.getString("compartment")),
                Danger.valueOf(row.getString("danger")),
                opened(id, row.getBytes("reason")),
                row.getObject("officer_id", UUID.class),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("until").toInstant(),
                remark.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Emergency.Review(
                                row.getBoolean("justified"),
                                opened(id, remark.get()),
                                row.getString("reviewer"),
                                row.getTimestamp("reviewed_at").toInstant())));
    }
}
