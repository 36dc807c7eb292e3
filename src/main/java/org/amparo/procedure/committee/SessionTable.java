// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.procedure.committee.Session.Item;
import org.amparo.procedure.committee.Session.ItemState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sessions and their agendas. The offices in scope are a parameter of every load of a case. */
@Repository
class SessionTable {

    private static final String SELECT = """
            select s.id, s.body, s.year, s.nth, s.starts_at, s.place, s.state, s.version,
                   (select count(*) from procedure.committee_item i
                     where i.session_id = s.id and i.state <> 'LEFT') as cases
              from procedure.committee_session s
            """;

    static final String LIST = SELECT + " where s.body = any(:bodies) order by s.starts_at desc, s.id limit 100";

    static final String ONE = SELECT + " where s.id = :id";

    /** One writes in a session at a time. */
    static final String LOCK = "select version from procedure.committee_session where id = :id for update";

    static final String TOUCH = "update procedure.committee_session set version = version + 1 where id = :id";

    static final String STATE = "update procedure.committee_session set state = :state where id = :id";

    static final String PLAN = """
            insert into procedure.committee_session
                   (id, body, year, nth, starts_at, place, planned_by, planned_by_name, planned_at)
            select :id, :body, :year, coalesce(max(nth), 0) + 1, :startsAt, :place, :by, :byName, :at
              from procedure.committee_session
             where body = :body and year = :year
            """;

    static final String ITEMS = """
            select i.id, i.case_id, c.application_id, c.file_number, i.position, i.state, i.proposed, i.case_version,
                   i.result, i.outcome, i.favour, i.other, i.against, i.abstained
              from procedure.committee_item i
              join procedure.asylum_case c on c.id = i.case_id
             where i.session_id = :session and i.state <> 'LEFT' and c.office = any(:offices)
             order by i.position, i.id
            """;

    static final String ADD = """
            insert into procedure.committee_item (id, session_id, case_id, position)
            select :id, :session, :case, coalesce(max(position), 0) + 1
              from procedure.committee_item where session_id = :session
                on conflict do nothing
            """;

    static final String MOVE = "update procedure.committee_item set position = :position where id = :id";

    static final String ITEM_STATE = """
            update procedure.committee_item set state = :state where id = :id and state = 'LISTED'
            """;

    /** Under the locks of the session and the case, whose step said first that it left. */
    static final String MOVED = "update procedure.committee_item set state = :state where id = :id";

    /** A case that left the stage by another way leaves every agenda. */
    static final String LEFT =
            "update procedure.committee_item set state = 'LEFT' where case_id = :case and state = 'LISTED'";

    static final String VOTED = """
            update procedure.committee_item
               set proposed = :proposed, case_version = :version, result = :result, outcome = :outcome, favour = :favour,
                   other = :other, against = :against, abstained = :abstained
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final CommitteeRules rules;

    SessionTable(JdbcClient jdbc, CommitteeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    List<Session> list(Set<String> bodies) {
        return jdbc.sql(LIST)
                .param("bodies", bodies.toArray(String[]::new))
                .query((row, n) -> session(row))
                .list();
    }

    /** Of a body that the country still has. */
    Optional<Session> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, n) -> rules.find(row.getString("body")).isEmpty()
                        ? Optional.<Session>empty()
                        : Optional.of(session(row)))
                .optional()
                .flatMap(found -> found);
    }

    void lock(UUID id) {
        if (jdbc.sql(LOCK).param("id", id).query(Integer.class).optional().isEmpty()) {
            throw new SessionNotFound();
        }
    }

    void touch(UUID id) {
        jdbc.sql(TOUCH).param("id", id).update();
    }

    void state(UUID id, Session.State state) {
        jdbc.sql(STATE).param("id", id).param("state", state.name()).update();
    }

    void plan(UUID id, Body body, int year, Instant startsAt, String place, Officer by, Instant at) {
        jdbc.sql(PLAN)
                .param("id", id)
                .param("body", body.key())
                .param("year", year)
                .param("startsAt", Timestamp.from(startsAt))
                .param("place", place)
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Item> items(UUID session, Set<String> offices) {
        return jdbc.sql(ITEMS)
                .param("session", session)
                .param("offices", offices.toArray(String[]::new))
                .query((row, n) -> item(row))
                .list();
    }

    boolean add(UUID session, UUID caseId) {
        return jdbc.sql(ADD)
                        .param("id", UUID.randomUUID())
                        .param("session", session)
                        .param("case", caseId)
                        .update()
                == 1;
    }

    void move(UUID item, int position) {
        jdbc.sql(MOVE).param("id", item).param("position", position).update();
    }

    boolean becomes(UUID item, ItemState state) {
        return jdbc.sql(ITEM_STATE)
                        .param("id", item)
                        .param("state", state.name())
                        .update()
                == 1;
    }

    void decided(UUID item) {
        jdbc.sql(MOVED)
                .param("id", item)
                .param("state", ItemState.DECIDED.name())
                .update();
    }

    void sentBack(UUID item) {
        jdbc.sql(MOVED)
                .param("id", item)
                .param("state", ItemState.SENT_BACK.name())
                .update();
    }

    void left(UUID caseId) {
        jdbc.sql(LEFT).param("case", caseId).update();
    }

    void voted(UUID item, String proposed, int caseVersion, Result result) {
        jdbc.sql(VOTED)
                .param("id", item)
                .param("proposed", proposed)
                .param("version", caseVersion)
                .param("result", result.kind().name())
                .param("outcome", result.outcome())
                .param("favour", result.figures().favour())
                .param("other", result.figures().other())
                .param("against", result.figures().against())
                .param("abstained", result.figures().abstained())
                .update();
    }

    private Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                rules.find(row.getString("body")).orElseThrow(SessionNotFound::new),
                row.getInt("year"),
                row.getInt("nth"),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("place"),
                Session.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("cases"));
    }

    private static Item item(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("file_number"),
                row.getInt("position"),
                ItemState.valueOf(row.getString("state")),
                row.getString("proposed"),
                row.getInt("case_version"),
                result.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Result(
                                Result.Kind.valueOf(result),
                                row.getString("outcome"),
                                new Result.Figures(
                                        row.getInt("favour"),
                                        row.getInt("other"),
                                        row.getInt("against"),
                                        row.getInt("abstained")))));
    }
}
