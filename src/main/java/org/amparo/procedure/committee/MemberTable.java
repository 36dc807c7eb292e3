// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who holds which seat. */
@Repository
class MemberTable {

    /** Of two who fill a seat at once the second looks again. */
    static final String ALONE = "select pg_advisory_xact_lock(4040, hashtext(:body))";

    static final String ALL = """
            select id, body, seat, officer_id, name, substitute, from_day, until_day
              from procedure.committee_member
             where body = :body
             order by seat, substitute, from_day desc, at desc
             limit 500
            """;

    static final String ADD = """
            insert into procedure.committee_member
                   (id, body, seat, officer_id, name, substitute, from_day, until_day, by_id, by_name, at)
            values (:id, :body, :seat, :officer, :name, :substitute, :from, :until, :by, :byName, :at)
            """;

    static final String END = """
            update procedure.committee_member set until_day = greatest(from_day, :until)
             where id = :id and (until_day is null or until_day > :until)
            """;

    private final JdbcClient jdbc;

    MemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void alone(String body) {
        jdbc.sql(ALONE).param("body", body).query(row -> {});
    }

    List<Member> of(String body) {
        return jdbc.sql(ALL)
                .param("body", body)
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("body"),
                        row.getString("seat"),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("substitute"),
                        row.getObject("from_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_day", LocalDate.class))))
                .list();
    }

    List<Member> on(String body, LocalDate day) {
        return of(body).stream().filter(member -> member.isOn(day)).toList();
    }

    void add(Member member, Officer by, Instant at) {
        jdbc.sql(ADD)
                .param("id", member.id())
                .param("body", member.body())
                .param("seat", member.seat())
                .param("officer", member.officer().orElse(null))
                .param("name", member.name())
                .param("substitute", member.substitute())
                .param("from", member.from())
                .param("until", member.until().orElse(null))
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(UUID id, LocalDate until) {
        jdbc.sql(END).param("id", id).param("until", until).update();
    }
}
