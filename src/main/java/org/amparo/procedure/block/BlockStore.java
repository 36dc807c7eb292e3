// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of blocks. */
@Repository
class BlockStore {

    static final UUID FIRST = new UUID(0, 0);

    static final String ADD = """
            insert into procedure.block (id, criteria_since, law, offices, state, reached, by_id, by_name, at)
            values (:id, :since, :law, :offices, 'SEARCHING', :reached, :by, :byName, :at)
            """;

    static final String ADD_REGISTER =
            "insert into procedure.block_register (block_id, list_id) values (:block, :list)";

    /** One search at a time: two would find the same people. */
    static final String SEARCHED = """
            select id from procedure.block
             where state in ('SEARCHING', 'READY', 'PROPOSING')
               and exists (select from unnest(offices) one where one = any(:offices))
             order by at
             limit 1
            """;

    private static final String SELECT = """
            select id, number, criteria_since, law, offices, state, stopped, reached, by_id, by_name, at, proposed_by,
                   proposed_name, proposed_at, proposed_note, voted_by, voted_name, voted_at, outcome, session, session_on,
                   in_favour, against, abstained
              from procedure.block
            """;

    /** Whose offices are all in scope: what a block says of some must not tell of others. */
    static final String BY_ID = SELECT + " where id = :id and offices <@ cast(:offices as text[])";

    static final String LIST = SELECT + " where offices <@ cast(:offices as text[]) order by number desc limit :rows";

    static final String LOCK = SELECT + " where id = :id for update";

    static final String NEXT = SELECT + """
             where state in ('SEARCHING', 'PROPOSING', 'DECIDING') and not stopped
             order by at
             limit 1
               for update
            """;

    static final String REACHED = "update procedure.block set reached = :reached where id = :id";

    static final String STATE = "update procedure.block set state = :state where id = :id";

    static final String STOPPED = "update procedure.block set stopped = :stopped where id = :id";

    static final String PROPOSED = """
            update procedure.block
               set state = 'PROPOSING', proposed_by = :by, proposed_name = :byName, proposed_at = :at, proposed_note = :note
             where id = :id
            """;

    static final String VOTED = """
            update procedure.block
               set state = 'DECIDING', voted_by = :by, voted_name = :byName, voted_at = :at, outcome = :outcome,
                   session = :session, session_on = :on, in_favour = :inFavour, against = :against, abstained = :abstained
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final BlockCases cases;
    private final RegisterStore registers;

    BlockStore(JdbcClient jdbc, BlockCases cases, RegisterStore registers) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.registers = registers;
    }

    /** A block with how far the search got. */
    record Locked(BlockView block, UUID reached) {}

    void add(UUID id, BlockRules rules, Collection<UUID> lists, Officer officer, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("since", rules.since())
                .param("law", rules.law())
                .param("offices", offices(officer.offices()))
                .param("reached", FIRST)
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
        lists.forEach(list ->
                jdbc.sql(ADD_REGISTER).param("block", id).param("list", list).update());
    }

    /** One that is being made among these offices. */
    Optional<UUID> searched(Set<String> offices) {
        return jdbc.sql(SEARCHED)
                .param("offices", offices(offices))
                .query(UUID.class)
                .optional();
    }

    Optional<BlockView> find(UUID id, Set<String> offices) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("offices", offices(offices))
                .query((row, n) -> view(row))
                .optional();
    }

    List<BlockView> list(Set<String> offices, int rows) {
        return jdbc.sql(LIST)
                .param("offices", offices(offices))
                .param("rows", rows)
                .query((row, n) -> view(row))
                .list();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<BlockView> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query((row, n) -> view(row)).optional();
    }

    /** The oldest that the program has something to do for. */
    Optional<Locked> next() {
        return jdbc.sql(NEXT)
                .query((row, n) -> new Locked(view(row, Map.of()), row.getObject("reached", UUID.class)))
                .optional();
    }

    void reached(UUID id, UUID last) {
        jdbc.sql(REACHED).param("id", id).param("reached", last).update();
    }

    void state(UUID id, BlockState state) {
        jdbc.sql(STATE).param("id", id).param("state", state.name()).update();
    }

    void stopped(UUID id, boolean stopped) {
        jdbc.sql(STOPPED).param("id", id).param("stopped", stopped).update();
    }

    void proposed(UUID id, String note, Officer officer, Instant at) {
        jdbc.sql(PROPOSED)
                .param("id", id)
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .param("note", note)
                .update();
    }

    void voted(UUID id, BlockVote vote, Officer officer, Instant at) {
        jdbc.sql(VOTED)
                .param("id", id)
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .param("outcome", vote.outcome())
                .param("session", vote.session())
                .param("on", vote.on())
                .param("inFavour", vote.inFavour())
                .param("against", vote.against())
                .param("abstained", vote.abstained())
                .update();
    }

    private static String[] offices(Set<String> offices) {
        return offices.toArray(String[]::new);
    }

    private BlockView view(ResultSet row) throws SQLException {
        return view(row, cases.counts(row.getObject("id", UUID.class)));
    }

    /** Counting takes a look at every case of it, which work batch by batch cannot afford. */
    private BlockView view(ResultSet row, Map<LineState, Integer> counts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new BlockView(
                id,
                row.getInt("number"),
                row.getObject("criteria_since", LocalDate.class),
                row.getString("law"),
                Arrays.stream((Object[]) row.getArray("offices").getArray())
                        .map(String::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                BlockState.valueOf(row.getString("state")),
                row.getBoolean("stopped"),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                proposal(row),
                vote(row),
                counts,
                registers.ofBlock(id));
    }

    private static Optional<BlockView.Proposal> proposal(ResultSet row) throws SQLException {
        var by = row.getObject("proposed_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new BlockView.Proposal(
                        by,
                        row.getString("proposed_name"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("proposed_note")));
    }

    private static Optional<BlockView.Voted> vote(ResultSet row) throws SQLException {
        var by = row.getObject("voted_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new BlockView.Voted(
                        by,
                        row.getString("voted_name"),
                        row.getTimestamp("voted_at").toInstant(),
                        new BlockVote(
                                row.getString("outcome"),
                                row.getString("session"),
                                row.getObject("session_on", LocalDate.class),
                                row.getInt("in_favour"),
                                row.getInt("against"),
                                row.getInt("abstained"))));
    }
}
