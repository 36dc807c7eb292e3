// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.procedure.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which case, to read: one's own, those of one's offices, and who handles one case. The most urgent first. */
@Service
public class Caseloads {

    public static final int ROWS = 50;

    private static final String LIST = """
            select l.case_id, l.kind, l.tier, l.filed_at, l.since, l.points, l.language, l.officer_id, l.obstacles,
                   c.file_number, c.office, c.stage,
                   (select min(p.due_on) from procedure.open_point p
                     where p.case_id = l.case_id and p.closed_at is null) as due_on,
                   coalesce((select s.officer_name from procedure.caseload_step s
                              where s.case_id = l.case_id and s.kind = l.kind and s.officer_id = l.officer_id
                              order by s.id desc limit 1), '') as officer_name
              from procedure.caseload l
              join procedure.asylum_case c on c.id = l.case_id
             where c.office = any(:offices) and c.stage = any(:open) and l.kind = any(:kinds)
            """;

    private static final String PAGE = """
             order by l.tier, l.filed_at, l.case_id, l.kind
             limit :most offset :skip
            """;

    static final String EVERY = LIST + PAGE;
    static final String WAITING = LIST + " and l.officer_id is null" + PAGE;
    static final String OF_OFFICER = LIST + " and l.officer_id = :officer" + PAGE;

    static final String COUNT_WAITING = """
            select count(*) from (
                select 1 from procedure.caseload l
                  join procedure.asylum_case c on c.id = l.case_id
                 where l.officer_id is null and c.office = any(:offices) and c.stage = any(:open) and l.kind = any(:kinds)
                 limit 1000) as those
            """;

    static final String OF_CASE = """
            select l.kind, l.officer_id, l.since, l.obstacles
              from procedure.caseload l
              join procedure.asylum_case c on c.id = l.case_id
             where l.case_id = :case and c.office = any(:offices)
               and (l.officer_id is not null or c.stage = any(:open))
             order by l.kind desc
            """;

    static final String STEPS = """
            select kind, what, officer_name, grounds, reason, by_name, at
              from procedure.caseload_step
             where case_id = :case
             order by id desc
             limit 100
            """;

    private final JdbcClient jdbc;
    private final AssignmentRules rules;
    private final AccessLog log;

    Caseloads(JdbcClient jdbc, AssignmentRules rules, AccessLog log) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.log = log;
    }

    /** A page of lines, and whether there are more. */
    public record Lines(List<CaseloadLine> lines, boolean more) {}

    /** What the officer has. */
    @Transactional
    public Lines mine(int page, Officer officer) {
        officer.require(Permission.HANDLE_CASES);
        return page(new CaseloadFilter(officer.offices(), Set.of(), false, Optional.of(officer.id()), page), officer);
    }

    @Transactional
    public Lines list(CaseloadFilter filter, Officer officer) {
        officer.require(Permission.MANAGE_TEAM);
        return page(filter, officer);
    }

    /** How many wait that the officer's role could take, or any for whom takes none; at most a thousand are counted. */
    public int waiting(Officer officer) {
        var mine = rules.kindsOf(officer.role());
        return jdbc.sql(COUNT_WAITING)
                .param("offices", officer.offices().toArray(String[]::new))
                .param("kinds", names(mine))
                .param("open", OpenStages.NAMES)
                .query(Integer.class)
                .single();
    }

    /** Who handles a case of the officer's offices; nothing where the country assigns nobody. */
    @Transactional(readOnly = true)
    public List<HandledBy> of(UUID caseId, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        var steps = jdbc.sql(STEPS)
                .param("case", caseId)
                .query((row, n) -> new KindStep(CaseKind.valueOf(row.getString("kind")), step(row)))
                .list();
        return jdbc.sql(OF_CASE)
                .param("case", caseId)
                .param("open", OpenStages.NAMES)
                .param("offices", officer.offices().toArray(String[]::new))
                .query((row, n) -> handled(row, steps))
                .list();
    }

    private record KindStep(CaseKind kind, HandledBy.Step step) {}

    private static HandledBy handled(ResultSet row, List<KindStep> all) throws SQLException {
        var kind = CaseKind.valueOf(row.getString("kind"));
        var steps = all.stream()
                .filter(step -> step.kind() == kind)
                .map(KindStep::step)
                .toList();
        var holder = Optional.ofNullable(row.getObject("officer_id", UUID.class));
        return new HandledBy(
                kind,
                holder,
                holder.isEmpty() || steps.isEmpty() ? "" : steps.getFirst().to(),
                row.getTimestamp("since").toInstant(),
                Profiles.texts(row.getArray("obstacles")),
                steps);
    }

    private static HandledBy.Step step(ResultSet row) throws SQLException {
        return new HandledBy.Step(
                row.getString("what"),
                row.getString("officer_name"),
                Profiles.texts(row.getArray("grounds")),
                row.getString("reason"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private Lines page(CaseloadFilter filter, Officer officer) {
        var offices = new ArrayList<>(officer.offices());
        if (!filter.offices().isEmpty()) {
            offices.retainAll(filter.offices());
        }
        var sql = filter.officer().isPresent() ? OF_OFFICER : filter.waiting() ? WAITING : EVERY;
        var statement = jdbc.sql(sql)
                .param("offices", offices.toArray(String[]::new))
                .param("kinds", names(filter.kinds()))
                .param("open", OpenStages.NAMES)
                .param("most", ROWS + 1)
                .param("skip", (filter.page() - 1) * ROWS);
        if (filter.officer().isPresent()) {
            statement = statement.param("officer", filter.officer().get());
        }
        var rows = statement.query((row, n) -> line(row)).list();
        log.read(
                officer,
                "caseload.list",
                new Subject("office", UUID.nameUUIDFromBytes(officer.office().getBytes(StandardCharsets.UTF_8))));
        return new Lines(rows.subList(0, Math.min(rows.size(), ROWS)), rows.size() > ROWS);
    }

    private static String[] names(Set<CaseKind> kinds) {
        return (kinds.isEmpty() ? Set.of(CaseKind.values()) : kinds)
                .stream().map(Enum::name).toArray(String[]::new);
    }

    private static CaseloadLine line(ResultSet row) throws SQLException {
        return new CaseloadLine(
                row.getObject("case_id", UUID.class),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("file_number"),
                row.getString("office"),
                Stage.valueOf(row.getString("stage")),
                row.getInt("tier"),
                row.getTimestamp("filed_at").toInstant(),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getObject("points", Integer.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("language"),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                row.getString("officer_name"),
                Profiles.texts(row.getArray("obstacles")));
    }
}
