// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who comes when: the open cases of an officer's offices by tier, and within a tier in the order of filing. */
@Service
public class TriageQueue {

    public static final int PAGE = 50;

    static final String COUNT = """
            select tier, count(*) as cases, count(*) filter (where due_at < :now) as overdue,
                   count(*) filter (where needs_person) as unsure
              from triage.standing
             where is_open and office = any(:offices)
             group by tier
            """;

    static final String LIST = StandingTable.COLUMNS + """
             where is_open and office = any(:offices) and tier = any(:tiers)
             order by tier, filed_at, case_id
             limit :rows offset :skip
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TriageQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many stand in a tier, how many of them waited beyond its term, and how many a person must look at. */
    public record Count(int cases, int overdue, int unsure) {}

    /** @param more there are later ones */
    public record Rows(List<QueueRow> rows, boolean more) {}

    /** Every tier, those without cases too. */
    public Map<Tier, Count> counts(Set<String> offices, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var counts = new EnumMap<Tier, Count>(Tier.class);
        for (var tier : Tier.values()) {
            counts.put(tier, new Count(0, 0, 0));
        }
        jdbc.sql(COUNT)
                .param("now", Timestamp.from(clock.instant()))
                .param("offices", inScope(offices, officer))
                .query((row, n) -> counts.put(
                        Tier.valueOf(row.getString("tier")),
                        new Count(row.getInt("cases"), row.getInt("overdue"), row.getInt("unsure"))))
                .list();
        return counts;
    }

    /** @param page from 0 */
    public Rows list(Optional<Tier> tier, Set<String> offices, int page, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var now = clock.instant();
        var wanted = tier.map(one -> new String[] {one.name()})
                .orElseGet(() ->
                        java.util.Arrays.stream(Tier.values()).map(Tier::name).toArray(String[]::new));
        var rows = jdbc
                .sql(LIST)
                .param("offices", inScope(offices, officer))
                .param("tiers", wanted)
                .param("rows", PAGE + 1)
                .param("skip", page * PAGE)
                .query((row, n) -> StandingTable.standing(row))
                .list()
                .stream()
                .map(standing -> new QueueRow(
                        standing.caseId(),
                        standing.fileNumber(),
                        standing.office(),
                        standing.tier(),
                        standing.filedAt(),
                        standing.dueAt(),
                        standing.dueAt().isBefore(now),
                        standing.needsPerson()))
                .toList();
        return new Rows(rows.subList(0, Math.min(PAGE, rows.size())), rows.size() > PAGE);
    }

    /** Those asked for that are the officer's, or all of the officer's when none are asked for. */
    private static String[] inScope(Set<String> offices, Officer officer) {
        return officer.offices().stream()
                .filter(office -> offices.isEmpty() || offices.contains(office))
                .toArray(String[]::new);
    }
}
