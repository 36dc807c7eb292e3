// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what speaks for an officer or against: what they carry, what they had, gave back or decided, and whose family. */
@Repository
class CaseloadFacts {

    static final String LOADS = """
            select l.officer_id, l.kind, count(*) as cases, coalesce(sum(l.points), 0) as points
              from procedure.caseload l
              join procedure.asylum_case c on c.id = l.case_id
             where l.officer_id = any(:ids) and c.stage = any(:open)
             group by l.officer_id, l.kind
            """;

    static final String GAVE_BACK = """
            select case_id, kind, by_id from procedure.caseload_step
             where what = 'GIVEN_BACK' and case_id = any(:cases) and by_id is not null
            union
            select r.case_id, r.kind, had.officer_id
              from procedure.caseload_step r
             cross join lateral (select p.officer_id from procedure.caseload_step p
                                  where p.case_id = r.case_id and p.kind = r.kind and p.id < r.id
                                    and p.officer_id is not null
                                  order by p.id desc
                                  limit 1) had
             where r.what = 'RETURNED' and r.by_id is not null and r.case_id = any(:cases)
               and not exists (select 1 from procedure.caseload_step n
                                where n.case_id = r.case_id and n.kind = r.kind and n.id > r.id)
            """;

    /** Who assessed or decided before an appeal: it goes to others (the reconsideration does not). */
    static final String FORMER = """
            with appealed as (
                select c.id, (select max(h.at) from procedure.case_history h
                               where h.case_id = c.id and h.to_stage = 'APPEAL') as at
                  from procedure.asylum_case c
                 where c.id = any(:cases) and c.stage in ('APPEAL', 'APPEAL_DECIDED', 'COURT')
            )
            select h.case_id, h.actor
              from procedure.case_history h
              join appealed a on a.id = h.case_id
             where h.from_stage in ('ASSESSMENT', 'REVIEW', 'HEARING', 'COMMITTEE') and h.actor like 'officer:%'
            union
            select s.case_id, 'officer:' || s.officer_id
              from procedure.caseload_step s
              join appealed a on a.id = s.case_id
             where s.kind = 'ELIGIBILITY' and s.officer_id is not null and s.at < a.at
            """;

    static final String OF_FAMILIES = """
            select l.family, l.officer_id
              from procedure.caseload l
              join procedure.asylum_case c on c.id = l.case_id
             where l.family = any(:families) and l.kind = :kind and l.officer_id is not null and c.stage = any(:open)
            """;

    private final JdbcClient jdbc;

    CaseloadFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Load(int cases, int points) {
        static final Load NONE = new Load(0, 0);
    }

    Map<UUID, Map<CaseKind, Load>> loads(Collection<UUID> officers) {
        var loads = new HashMap<UUID, Map<CaseKind, Load>>();
        jdbc.sql(LOADS)
                .param("ids", officers.toArray(UUID[]::new))
                .param("open", OpenStages.NAMES)
                .query(row -> {
                    loads.computeIfAbsent(row.getObject("officer_id", UUID.class), none -> new HashMap<>())
                            .put(
                                    CaseKind.valueOf(row.getString("kind")),
                                    new Load(row.getInt("cases"), row.getInt("points")));
                });
        return loads;
    }

    /** By case, who gave it back as this kind of officer, or from whom a supervisor just took it. */
    Map<UUID, Set<UUID>> gaveBack(Collection<UUID> cases, CaseKind kind) {
        var officers = new HashMap<UUID, Set<UUID>>();
        jdbc.sql(GAVE_BACK).param("cases", cases.toArray(UUID[]::new)).query(row -> {
            if (row.getString("kind").equals(kind.name())) {
                officers.computeIfAbsent(row.getObject("case_id", UUID.class), none -> new HashSet<>())
                        .add(row.getObject("by_id", UUID.class));
            }
        });
        return officers;
    }

    /** By case before an appeal body, who assessed or decided it before. */
    Map<UUID, Set<UUID>> former(Collection<UUID> cases) {
        var officers = new HashMap<UUID, Set<UUID>>();
        jdbc.sql(FORMER).param("cases", cases.toArray(UUID[]::new)).query(row -> {
            officers.computeIfAbsent(row.getObject("case_id", UUID.class), none -> new HashSet<>())
                    .add(UUID.fromString(row.getString("actor").substring("officer:".length())));
        });
        return officers;
    }

    /** By family, who has files of it. */
    Map<UUID, Set<UUID>> families(Collection<UUID> families, CaseKind kind) {
        var officers = new HashMap<UUID, Set<UUID>>();
        jdbc.sql(OF_FAMILIES)
                .param("families", families.toArray(UUID[]::new))
                .param("open", OpenStages.NAMES)
                .param("kind", kind.name())
                .query(row -> {
                    officers.computeIfAbsent(row.getObject("family", UUID.class), none -> new HashSet<>())
                            .add(row.getObject("officer_id", UUID.class));
                });
        return officers;
    }
}
