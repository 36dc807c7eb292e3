// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.CaseNeeds.Needs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who has which case, and of what waits for somebody. */
@Repository
class CaseloadTable {

    static final String WANT = """
            insert into procedure.caseload (case_id, kind, application_id, filed_at, since, next_try)
            select c.id, k.kind, c.application_id, c.filed_at, :now, :now
              from procedure.asylum_case c
             cross join unnest(cast(:kinds as text[])) as k (kind)
             where c.id = :case and c.stage = any(:open)
                on conflict do nothing
            """;

    /** Passes over cases that somebody moves at this moment: their move writes the same rows, and two would wait for each other. */
    static final String WANT_MISSING = """
            with those as (
                select c.id, c.application_id, c.filed_at
                  from procedure.asylum_case c
                 where c.stage = any(:open)
                   and exists (select 1 from unnest(cast(:kinds as text[])) as k (kind)
                                where not exists (select 1 from procedure.caseload l
                                                   where l.case_id = c.id and l.kind = k.kind))
                 limit :most
                   for no key update skip locked)
            insert into procedure.caseload (case_id, kind, application_id, filed_at, since, next_try)
            select those.id, k.kind, those.application_id, those.filed_at, :now, :now
              from those
             cross join unnest(cast(:kinds as text[])) as k (kind)
                on conflict do nothing
            """;

    private static final String WAITING = """
            select l.case_id, l.kind, l.application_id, c.file_number, c.office, l.tries
              from procedure.caseload l
              join procedure.asylum_case c on c.id = l.case_id
            """;

    static final String DUE = WAITING + """
             where l.kind = :kind and l.officer_id is null and l.next_try <= :now and c.stage = any(:open)
               and (:room or l.tries = 0)
             order by l.tier, l.filed_at, l.case_id
             limit :most
            """;

    /** Asked first: looking for the most urgent of nothing reads the whole list. */
    static final String ANY_DUE = """
            select exists (select 1 from procedure.caseload
                            where officer_id is null and next_try <= :now and kind = :kind)
            """;

    static final String FIRST = WAITING + """
             where l.kind = :kind and l.officer_id is null and c.office = any(:offices) and c.stage = any(:open)
             order by l.tier, l.filed_at, l.case_id
             limit :most offset :skip
            """;

    static final String LONGEST_WAITING = FIRST.replace("order by l.tier, l.filed_at", "order by l.filed_at");

    static final String ONE = WAITING + """
             where l.kind = :kind and l.case_id = :case and c.office = any(:offices) and c.stage = any(:open)
            """;

    static final String OF_OFFICER = WAITING + """
             where l.officer_id = :officer and c.office = any(:offices) and c.stage = any(:open)
             order by l.tier, l.filed_at, l.case_id, l.kind
            """;

    /** Of two who want it at once the second passes on instead of waiting. */
    static final String LOCK = """
            select case_id from procedure.caseload
             where case_id = :case and kind = :kind and officer_id is not distinct from cast(:holder as uuid)
               for update skip locked
            """;

    static final String GIVE = """
            update procedure.caseload
               set officer_id = :officer, since = :now, obstacles = '{}', tries = tries + 1,
                   points = :points, language = :language, family = :family
             where case_id = :case and kind = :kind and officer_id is not distinct from cast(:holder as uuid)
            """;

    /** Never waits: whoever changes the row at this moment wakes it, or it is tried again. */
    static final String NOBODY = """
            update procedure.caseload
               set obstacles = :obstacles, tries = tries + 1, next_try = :next,
                   points = :points, language = :language, family = :family
             where (case_id, kind) in (select case_id, kind from procedure.caseload
                                        where case_id = :case and kind = :kind and officer_id is null
                                          for update skip locked)
            """;

    static final String RELEASE = """
            update procedure.caseload
               set officer_id = null, since = :now, obstacles = '{}', tries = 0, next_try = :now
             where case_id = :case and kind = :kind and officer_id = :officer
            """;

    /** The most urgent are tried again at once; the others when their turn comes. */
    static final String WAKE = """
            update procedure.caseload set next_try = :now
             where (case_id, kind) in (
                select case_id, kind from procedure.caseload
                 where officer_id is null and kind = :kind
                 order by tier, filed_at, case_id
                 limit 500)
               and next_try > :now
            """;

    static final String STEP = """
            insert into procedure.caseload_step
                   (case_id, kind, what, officer_id, officer_name, grounds, reason, by_id, by_name, at)
            values (:case, :kind, :what, cast(:officer as uuid), :officerName, :grounds, :reason,
                    cast(:by as uuid), :byName, :at)
            """;

    /** Held since before the appeal. */
    static final String BEFORE_APPEAL = """
            select l.case_id, l.officer_id
              from procedure.caseload l
              join procedure.asylum_case c on c.id = l.case_id
             where l.kind = 'ELIGIBILITY' and l.officer_id is not null and c.stage = 'APPEAL'
               and l.since < (select max(h.at) from procedure.case_history h
                               where h.case_id = c.id and h.to_stage = 'APPEAL')
             limit :most
            """;

    static final String RANK = """
            update procedure.caseload set tier = :tier where case_id = :case and tier <> :tier
            """;

    static final String HOLDER = """
            select officer_id from procedure.caseload
             where case_id = :case and kind = :kind and officer_id is not null
            """;

    static final String WITH_OTHERS = """
            select case_id, officer_id from procedure.caseload
             where kind = :kind and officer_id is not null and officer_id <> all(:officers)
             limit :most
            """;

    static final String ALONE_WITH_OFFICER = "select pg_advisory_xact_lock(4022, hashtext(cast(:officer as text)))";

    private static final int MOST_MISSING = 1_000;

    private final JdbcClient jdbc;

    CaseloadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case and the kind of officer it needs. */
    record Waiting(UUID caseId, CaseKind kind, UUID application, String fileNumber, String office, int tries) {}

    void want(UUID caseId, Collection<CaseKind> kinds, Instant now) {
        jdbc.sql(WANT)
                .param("case", caseId)
                .param("kinds", names(kinds))
                .param("open", OpenStages.NAMES)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that came in another way than by registration; whether there may be more. */
    boolean wantMissing(Collection<CaseKind> kinds, Instant now) {
        return jdbc.sql(WANT_MISSING)
                        .param("kinds", names(kinds))
                        .param("open", OpenStages.NAMES)
                        .param("now", Timestamp.from(now))
                        .param("most", MOST_MISSING)
                        .update()
                > 0;
    }

    private static String[] names(Collection<CaseKind> kinds) {
        return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /** @param room whether anybody could take one: otherwise only those nobody was told about yet */
    List<Waiting> due(CaseKind kind, boolean room, int most, Instant now) {
        var any = jdbc.sql(ANY_DUE)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
        if (!any) {
            return List.of();
        }
        return jdbc.sql(DUE)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .param("open", OpenStages.NAMES)
                .param("room", room)
                .param("most", most)
                .query(CaseloadTable::waiting)
                .list();
    }

    /** @param oldest by how long they wait alone, not by tier */
    List<Waiting> first(CaseKind kind, Set<String> offices, boolean oldest, int most, int skip) {
        return jdbc.sql(oldest ? LONGEST_WAITING : FIRST)
                .param("kind", kind.name())
                .param("offices", offices.toArray(String[]::new))
                .param("open", OpenStages.NAMES)
                .param("most", most)
                .param("skip", skip)
                .query(CaseloadTable::waiting)
                .list();
    }

    Optional<Waiting> find(UUID caseId, CaseKind kind, Set<String> offices) {
        return jdbc.sql(ONE)
                .param("kind", kind.name())
                .param("case", caseId)
                .param("offices", offices.toArray(String[]::new))
                .param("open", OpenStages.NAMES)
                .query(CaseloadTable::waiting)
                .optional();
    }

    List<Waiting> of(UUID officer, Set<String> offices) {
        return jdbc.sql(OF_OFFICER)
                .param("officer", officer)
                .param("offices", offices.toArray(String[]::new))
                .param("open", OpenStages.NAMES)
                .query(CaseloadTable::waiting)
                .list();
    }

    Optional<UUID> holder(UUID caseId, CaseKind kind) {
        return jdbc.sql(HOLDER)
                .param("case", caseId)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
    }

    /** Held by somebody who is none of these. */
    record Left(UUID caseId, UUID holder) {}

    List<Left> withOthersThan(Collection<UUID> officers, CaseKind kind) {
        return jdbc.sql(WITH_OTHERS)
                .param("kind", kind.name())
                .param("officers", officers.toArray(UUID[]::new))
                .param("most", MOST_MISSING)
                .query((row, n) ->
                        new Left(row.getObject("case_id", UUID.class), row.getObject("officer_id", UUID.class)))
                .list();
    }

    /** One press after the other, however often somebody presses. */
    void aloneWith(UUID officer) {
        jdbc.sql(ALONE_WITH_OFFICER)
                .param("officer", officer)
                .query((row, n) -> n)
                .list();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getObject("case_id", UUID.class),
                CaseKind.valueOf(row.getString("kind")),
                row.getObject("application_id", UUID.class),
                row.getString("file_number"),
                row.getString("office"),
                row.getInt("tries"));
    }

    /** Whether it is still with this holder, or with nobody; nobody else can change that until the transaction ends. */
    boolean lock(Waiting one, Optional<UUID> holder) {
        return jdbc.sql(LOCK)
                .param("case", one.caseId())
                .param("kind", one.kind().name())
                .param("holder", holder.orElse(null))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    boolean give(Waiting one, Optional<UUID> holder, UUID officer, Needs needs, Instant now) {
        return jdbc.sql(GIVE)
                        .param("case", one.caseId())
                        .param("kind", one.kind().name())
                        .param("holder", holder.orElse(null))
                        .param("officer", officer)
                        .param("points", needs.points())
                        .param("language", needs.language())
                        .param("family", needs.family())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void nobody(Waiting one, Needs needs, Map<Obstacle, Integer> obstacles, Instant next) {
        jdbc.sql(NOBODY)
                .param("case", one.caseId())
                .param("kind", one.kind().name())
                .param(
                        "obstacles",
                        obstacles.entrySet().stream()
                                .map(found -> found.getKey() + ":" + found.getValue())
                                .toArray(String[]::new))
                .param("next", Timestamp.from(next))
                .param("points", needs.points())
                .param("language", needs.language())
                .param("family", needs.family())
                .update();
    }

    boolean release(UUID caseId, CaseKind kind, UUID officer, Instant now) {
        return jdbc.sql(RELEASE)
                        .param("case", caseId)
                        .param("kind", kind.name())
                        .param("officer", officer)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void wake(CaseKind kind, Instant now) {
        jdbc.sql(WAKE)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Something that happened; {@code by} is empty when the program did it. */
    record Step(UUID caseId, CaseKind kind, String what, Optional<Officer> to, List<String> grounds, String reason) {}

    void add(Step step, Optional<Officer> by, Instant at) {
        jdbc.sql(STEP)
                .param("case", step.caseId())
                .param("kind", step.kind().name())
                .param("what", step.what())
                .param("officer", step.to().map(Officer::id).orElse(null))
                .param("officerName", step.to().map(Officer::name).orElse(""))
                .param("grounds", step.grounds().toArray(String[]::new))
                .param("reason", step.reason())
                .param("by", by.map(Officer::id).orElse(null))
                .param("byName", by.map(Officer::name).orElse(""))
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Left> heldSinceBeforeAppeal() {
        return jdbc.sql(BEFORE_APPEAL)
                .param("most", MOST_MISSING)
                .query((row, n) ->
                        new Left(row.getObject("case_id", UUID.class), row.getObject("officer_id", UUID.class)))
                .list();
    }

    void rank(UUID caseId, int tier) {
        jdbc.sql(RANK).param("case", caseId).param("tier", tier).update();
    }

    static Instant nextTry(int tries, Instant now) {
        return now.plus(Duration.ofMinutes(5L << Math.min(tries, 6)));
    }
}
