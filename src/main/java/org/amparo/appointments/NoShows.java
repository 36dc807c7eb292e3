// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people with an appointment stay away, measured; few visits say nothing. */
@Component
class NoShows {

    static final String RATES = """
            select service, count(*) filter (where state = 'MISSED') / count(*)::float8 as rate
              from appointments.booking
             where office = :office and state in ('CAME', 'MISSED') and starts_at > :since
             group by service
            having count(*) >= :least
            """;

    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final int LEAST = 50;
    private static final double MOST = 0.3;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoShows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By service, 0 to 0.3 however many stay away: more than that is a sign of something else. */
    Map<String, Double> rates(String office) {
        var rates = new HashMap<String, Double>();
        jdbc.sql(RATES)
                .param("office", office)
                .param("since", Timestamp.from(clock.instant().minus(LOOKED_BACK)))
                .param("least", LEAST)
                .query(row -> {
                    rates.put(row.getString("service"), Math.min(MOST, row.getDouble("rate")));
                });
        return rates;
    }
}
