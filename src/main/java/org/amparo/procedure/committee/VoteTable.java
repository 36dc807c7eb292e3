// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.amparo.procedure.committee.Session.Attendance;
import org.amparo.procedure.committee.Session.Because;
import org.amparo.procedure.committee.Session.How;
import org.amparo.procedure.committee.Session.Recusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who was there, who took no part in which case, and how each seat voted. Reasons are sealed. */
@Repository
class VoteTable {

    static final String ATTENDANCE = """
            select seat, how, officer_id, name from procedure.committee_attendance where session_id = :session
            """;

    static final String ATTEND = """
            insert into procedure.committee_attendance (session_id, seat, how, officer_id, name)
            values (:session, :seat, :how, :officer, :name)
                on conflict (session_id, seat) do update
               set how = excluded.how, officer_id = excluded.officer_id, name = excluded.name
            """;

    static final String RECUSALS = """
            select r.id, r.item_id, r.seat, r.because, r.reason
              from procedure.committee_recusal r
              join procedure.committee_item i on i.id = r.item_id
             where i.session_id = :session
             order by r.at
            """;

    static final String RECUSE = """
            insert into procedure.committee_recusal (id, item_id, seat, because, reason, by_id, at)
            values (:id, :item, :seat, :because, :reason, :by, :at)
                on conflict do nothing
            """;

    static final String UNRECUSE = "delete from procedure.committee_recusal where item_id = :item and seat = :seat";

    static final String VOTES = """
            select v.id, v.item_id, v.seat, v.officer_id, v.vote, v.outcome, v.dissent
              from procedure.committee_vote v
              join procedure.committee_item i on i.id = v.item_id
             where i.session_id = :session
            """;

    static final String DECIDED_BY = """
            select distinct v.seat
              from procedure.committee_vote v
              join procedure.committee_item i on i.id = v.item_id
             where i.session_id = :session and i.state = 'DECIDED'
            """;

    static final String FORGET = "delete from procedure.committee_vote where item_id = :item";

    static final String ASK_AGAIN =
            "delete from procedure.committee_recusal where item_id = :item and because <> 'OWN'";

    static final String NO_RESULT = """
            update procedure.committee_item
               set proposed = '', result = '', outcome = '', favour = 0, other = 0, against = 0, abstained = 0
             where id = :item
            """;

    static final String VOTE = """
            insert into procedure.committee_vote (id, item_id, seat, officer_id, vote, outcome, dissent, by_id, at)
            values (:id, :item, :seat, :officer, :vote, :outcome, :dissent, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    VoteTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Attendance> attendance(UUID session) {
        return jdbc.sql(ATTENDANCE)
                .param("session", session)
                .query((row, n) -> new Attendance(
                        row.getString("seat"),
                        How.valueOf(row.getString("how")),
                        Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    void attend(UUID session, Attendance attendance) {
        jdbc.sql(ATTEND)
                .param("session", session)
                .param("seat", attendance.seat())
                .param("how", attendance.how().name())
                .param("officer", attendance.officer().orElse(null))
                .param("name", attendance.name())
                .update();
    }

    /** By item. */
    Map<UUID, List<Recusal>> recusals(UUID session) {
        var recusals = new HashMap<UUID, List<Recusal>>();
        jdbc.sql(RECUSALS).param("session", session).query(row -> {
            recusals.computeIfAbsent(row.getObject("item_id", UUID.class), none -> new ArrayList<>())
                    .add(new Recusal(
                            row.getString("seat"),
                            Because.valueOf(row.getString("because")),
                            opened(row.getObject("id", UUID.class), row.getBytes("reason"))));
        });
        return recusals;
    }

    void recuse(UUID item, Recusal recusal, Officer by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(RECUSE)
                .param("id", id)
                .param("item", item)
                .param("seat", recusal.seat())
                .param("because", recusal.because().name())
                .param("reason", recusal.reason().isEmpty() ? null : sealed(id, recusal.reason()))
                .param("by", by.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    void unrecuse(UUID item, String seat) {
        jdbc.sql(UNRECUSE).param("item", item).param("seat", seat).update();
    }

    /** By item. */
    Map<UUID, List<Ballot>> votes(UUID session) {
        var votes = new HashMap<UUID, List<Ballot>>();
        jdbc.sql(VOTES).param("session", session).query(row -> {
            votes.computeIfAbsent(row.getObject("item_id", UUID.class), none -> new ArrayList<>())
                    .add(new Ballot(
                            row.getString("seat"),
                            Optional.ofNullable(row.getObject("officer_id", UUID.class)),
                            Vote.valueOf(row.getString("vote")),
                            row.getString("outcome"),
                            opened(row.getObject("id", UUID.class), row.getBytes("dissent"))));
        });
        return votes;
    }

    /** Seats that voted on what was decided, whether they stayed to the end or not. */
    Set<String> decidedBy(UUID session) {
        var seats = new HashSet<String>();
        jdbc.sql(DECIDED_BY).param("session", session).query(row -> {
            seats.add(row.getString("seat"));
        });
        return seats;
    }

    /** As if nobody had voted on it. */
    void forget(UUID item) {
        jdbc.sql(FORGET).param("item", item).update();
        jdbc.sql(ASK_AGAIN).param("item", item).update();
        jdbc.sql(NO_RESULT).param("item", item).update();
    }

    void vote(UUID item, Ballot ballot, Officer by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql(VOTE)
                .param("id", id)
                .param("item", item)
                .param("seat", ballot.seat())
                .param("officer", ballot.officer().orElse(null))
                .param("vote", ballot.vote().name())
                .param("outcome", ballot.outcome())
                .param("dissent", ballot.dissent().isEmpty() ? null : sealed(id, ballot.dissent()))
                .param("by", by.id())
                .param("at", Timestamp.from(at))
                .update();
    }

    private byte[] sealed(UUID id, String text) {
        return vault.seal(Compartment.CLAIM, id, text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(UUID id, byte @Nullable [] sealed) {
        return sealed == null ? "" : new String(vault.open(Compartment.CLAIM, id, sealed), StandardCharsets.UTF_8);
    }
}
