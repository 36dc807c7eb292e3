// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.registration.SummonsView.End;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of presence: what is known, the summonses, and what became of them. */
@Repository
class PresenceTable {

    static final String ADD = """
            insert into registration.presence (application_id, state, reason, officer_id, officer_name, at)
            values (:application, :state, :reason, cast(:officer as uuid), :officerName, :at)
            """;

    static final String HISTORY = """
            select state, reason, officer_name, at
              from registration.presence
             where application_id = :application
             order by id
            """;

    static final String SUMMON = """
            insert into registration.summons (id, application_id, office, at, cause, reason, officer_id, by_rule, made_at)
            values (:id, :application, :office, :at, :cause, :reason, cast(:officer as uuid), :byRule, :now)
            """;

    static final String SUMMONSES = """
            select s.id, s.office, s.at, s.cause, s.reason, s.officer_id is null and not s.by_rule as by_person,
                   s.by_rule, s.made_at,
                   (select e.at from registration.summons_event e
                     where e.summons_id = s.id and e.kind = 'SEEN') as seen_at,
                   exists (select 1 from registration.summons_event e
                            where e.summons_id = s.id and e.kind = 'CONFIRMED') as confirmed,
                   coalesce((select kind from registration.summons_event e
                              where e.summons_id = s.id and e.kind not in ('CONFIRMED', 'SEEN')), 'OPEN') as ended
              from registration.summons s
             where s.application_id = :application
             order by s.number desc
            """;

    static final String ADD_EVENT = """
            insert into registration.summons_event (summons_id, kind, officer_id, at)
            values (:summons, :kind, cast(:officer as uuid), :at)
            on conflict do nothing
            """;

    static final String OWN = """
            select id from registration.application where account_id = :account order by filed_at desc limit 1
            """;

    /** Whoever hears that a place moved adds rows of the application while this is held: weaker than a change of its key. */
    static final String LOCK_OWN = OWN + " for no key update";

    static final String LOCK_IN_SCOPE = """
            select id, account_id
              from registration.application
             where id = :application and office = any(:offices)
               for no key update
            """;

    static final String IN_SCOPE = """
            select count(*) from registration.application where id = :application and office = any(:offices)
            """;

    private final JdbcClient jdbc;

    PresenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application locked for a change, and whose it is. */
    record Locked(UUID application, UUID account) {}

    void add(UUID application, PresenceState state, String reason, @Nullable Officer officer, Instant at) {
        jdbc.sql(ADD)
                .param("application", application)
                .param("state", state.name())
                .param("reason", reason)
                .param("officer", officer == null ? null : officer.id())
                .param("officerName", officer == null ? "" : officer.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    PresenceView view(UUID application, int movesLeft) {
        var history = jdbc.sql(HISTORY)
                .param("application", application)
                .query((row, n) -> new PresenceView.Entry(
                        PresenceState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getString("officer_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
        var summonses = jdbc.sql(SUMMONSES)
                .param("application", application)
                .query(PresenceTable::summons)
                .list();
        return new PresenceView(application, history, summonses, movesLeft);
    }

    void summon(UUID application, SummonsView summons, @Nullable Officer by) {
        jdbc.sql(SUMMON)
                .param("id", summons.id())
                .param("application", application)
                .param("office", summons.office())
                .param("at", Timestamp.from(summons.at()))
                .param("cause", summons.cause().name())
                .param("reason", summons.reason())
                .param("officer", by == null ? null : by.id())
                .param("byRule", summons.byRule())
                .param("now", Timestamp.from(summons.madeAt()))
                .update();
    }

    /** False when the same was noted before. */
    boolean end(UUID summons, End end, @Nullable Officer officer, Instant at) {
        return event(summons, end.name(), officer, at);
    }

    boolean see(UUID summons, Instant at) {
        return event(summons, "SEEN", null, at);
    }

    boolean confirm(UUID summons, Instant at) {
        return event(summons, "CONFIRMED", null, at);
    }

    private boolean event(UUID summons, String kind, @Nullable Officer officer, Instant at) {
        return jdbc.sql(ADD_EVENT)
                        .param("summons", summons)
                        .param("kind", kind)
                        .param("officer", officer == null ? null : officer.id())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<UUID> own(UUID account) {
        return jdbc.sql(OWN).param("account", account).query(UUID.class).optional();
    }

    UUID lockOwn(UUID account) {
        return jdbc.sql(LOCK_OWN)
                .param("account", account)
                .query(UUID.class)
                .optional()
                .orElseThrow(ApplicationNotFound::new);
    }

    Locked lock(UUID application, Officer officer) {
        return jdbc.sql(LOCK_IN_SCOPE)
                .param("application", application)
                .param("offices", DeskRecords.offices(officer))
                .query((row, n) -> new Locked(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class)))
                .optional()
                .orElseThrow(ApplicationNotFound::new);
    }

    void requireInScope(UUID application, Officer officer) {
        var found = jdbc.sql(IN_SCOPE)
                .param("application", application)
                .param("offices", DeskRecords.offices(officer))
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw new ApplicationNotFound();
        }
    }

    private static SummonsView summons(ResultSet row, int n) throws SQLException {
        return new SummonsView(
                row.getObject("id", UUID.class),
                row.getString("office"),
                row.getTimestamp("at").toInstant(),
                SummonsCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getBoolean("by_person"),
                row.getBoolean("by_rule"),
                row.getTimestamp("made_at").toInstant(),
                row.getBoolean("confirmed"),
                Optional.ofNullable(row.getTimestamp("seen_at")).map(Timestamp::toInstant),
                End.valueOf(row.getString("ended")));
    }
}
