// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.amparo.appointments.Stranded.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what is left at offices that are no more. */
@Repository
class StrandedTable {

    static final String GROUPS = """
            select office, service, count(day) as booked, count(*) - count(day) as waiting, min(day) as first
              from (select office, service, day from appointments.booking where state in ('OFFERED', 'BOOKED')
                     union all
                    select office, service, null from appointments.waiting where ended_at is null) held
             where office <> all(:offices)
             group by office, service
             order by office, service
            """;

    static final String HELD = BookingTable.COLUMNS + """
             where b.office = :office and b.service = :service and b.state in ('OFFERED', 'BOOKED')
             order by b.starts_at, b.made_at
            """;

    /** Where they stood before, by how long they wait. */
    static final String MOVE_LINE = """
            update appointments.waiting set office = :to
             where office = :from and service = :service and ended_at is null
            """;

    private final JdbcClient jdbc;

    StrandedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Group> groups(Collection<String> there) {
        return jdbc.sql(GROUPS)
                .param("offices", there.toArray(String[]::new))
                .query((row, n) -> new Group(
                        row.getString("office"),
                        row.getString("service"),
                        row.getInt("booked"),
                        row.getInt("waiting"),
                        Optional.ofNullable(row.getObject("first", LocalDate.class))))
                .list();
    }

    List<Booking> held(String office, String service) {
        return jdbc.sql(HELD)
                .param("office", office)
                .param("service", service)
                .query(BookingTable::booking)
                .list();
    }

    int moveLine(String from, String service, String to) {
        return jdbc.sql(MOVE_LINE)
                .param("from", from)
                .param("service", service)
                .param("to", to)
                .update();
    }
}
