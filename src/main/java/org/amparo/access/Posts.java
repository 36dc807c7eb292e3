// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who works where and as what, from which day on. */
@Repository
class Posts {

    static final String ADD = """
            insert into access.post (staff_id, office, role, from_day, reason, officer_id, officer_name, at)
            values (:staff, :office, :role, :from, :reason, cast(:officer as uuid), :officerName, :at)
            """;

    static final String COLUMNS = """
            select s.id, s.login, s.name, s.active, p.office, p.role, p.from_day, p.reason, p.officer_name, p.at
              from access.post p
              join access.staff s on s.id = p.staff_id
            """;

    /** Everything that was ever set for whoever worked, works or will work at an office. */
    static final String OF_OFFICE = COLUMNS + """
             where exists (select 1 from access.post o where o.staff_id = s.id and o.office = :office)
             order by s.name, s.id, p.from_day desc, p.id desc
            """;

    static final String OF_OFFICER = COLUMNS + """
             where s.id = :staff
             order by p.from_day desc, p.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Posts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Place(String office, String role) {}

    record New(UUID staff, Optional<Place> place, LocalDate from, String reason) {}

    void add(New post, Optional<Officer> by) {
        jdbc.sql(ADD)
                .param("staff", post.staff())
                .param("office", post.place().map(Place::office).orElse(null))
                .param("role", post.place().map(Place::role).orElse(null))
                .param("from", post.from())
                .param("reason", post.reason())
                .param("officer", by.map(Officer::id).orElse(null))
                .param("officerName", by.map(Officer::name).orElse(""))
                .param("at", Times.utc(clock.instant()))
                .update();
    }

    /** By officer, each from the last day on. */
    List<PostChange> ofOffice(String office) {
        return jdbc.sql(OF_OFFICE).param("office", office).query(Posts::change).list();
    }

    List<PostChange> ofOfficer(UUID staff) {
        return jdbc.sql(OF_OFFICER).param("staff", staff).query(Posts::change).list();
    }

    private static PostChange change(ResultSet row, int n) throws SQLException {
        return new PostChange(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Optional.ofNullable(row.getString("office")),
                Optional.ofNullable(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                row.getString("reason"),
                row.getString("officer_name"),
                row.getTimestamp("at").toInstant());
    }
}
