// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the cases of blocks. */
@Repository
class BlockCases {

    /** Of those not before the committee yet; whoever is handled in another procedure is none. */
    static final String CANDIDATES = """
            select id, application_id, person_id, filed_at
              from procedure.asylum_case
             where way = 'first-instance' and stage = 'REGISTERED' and office = any(:offices) and id > :after
             order by id
             limit :rows
            """;

    /** The same of these. */
    static final String OF = """
            select id, application_id, person_id, filed_at from procedure.asylum_case where id = any(:cases)
            """;

    static final String ADD =
            "insert into procedure.block_case (block_id, case_id, state, reasons, at) values (?, ?, ?, ?, ?)";

    static final String NEXT = """
            select case_id from procedure.block_case
             where block_id = :block and state = :state
             order by case_id
             limit :rows
               for update
            """;

    static final String MARK = """
            update procedure.block_case
               set state = :state, reasons = :reasons, at = :at
             where block_id = :block and case_id = :case
            """;

    static final String LEAVE_OUT = """
            update procedure.block_case
               set state = :to, note = :note, by_name = :byName, at = :at
             where block_id = :block and case_id = :case and state = :from
            """;

    static final String LEAVE = """
            update procedure.block_case
               set state = 'STAYED', reasons = array['no-such-step'], at = :at
             where case_id = :case and state = 'PROPOSED'
            """;

    static final String COUNTS =
            "select state, count(*) from procedure.block_case where block_id = :block group by state";

    static final String REASONS = """
            select reason, count(*)
              from procedure.block_case c, unnest(c.reasons) reason
             where c.block_id = :block and c.state = :state
             group by reason
             order by count(*) desc, reason
            """;

    private static final String LINE = """
            select c.case_id, a.file_number, a.office, c.state, c.reasons, c.note, c.by_name, c.at
              from procedure.block_case c
              join procedure.asylum_case a on a.id = c.case_id
             where c.block_id = :block and a.office = any(:offices) and a.application_id <> all(:left)
            """;

    static final String LINES = LINE + """
               and c.state = :state and (:reason = '' or :reason = any(c.reasons))
               and (:number = '' or upper(regexp_replace(a.file_number, '[^0-9A-Za-z]', '', 'g')) like '%' || :number || '%')
             order by a.file_number
             limit :rows offset :skipped
            """;

    static final String ONE = LINE + " and c.case_id = :case";

    /** The same ones whenever it is asked: the block's own id shuffles them. */
    static final String SAMPLE = LINE + """
               and c.state in ('IN', 'PROPOSED', 'DECIDED')
             order by md5(cast(:block as text) || cast(c.case_id as text))
             limit :rows
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    BlockCases(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A case the criteria are asked about. */
    record Candidate(UUID id, UUID applicationId, UUID personId, Instant filedAt) {}

    List<Candidate> candidates(Collection<String> offices, UUID after, int rows) {
        return jdbc.sql(CANDIDATES)
                .param("offices", offices.toArray(String[]::new))
                .param("after", after)
                .param("rows", rows)
                .query((row, n) -> candidate(row))
                .list();
    }

    List<Candidate> of(Collection<UUID> some) {
        return jdbc.sql(OF)
                .param("cases", some.toArray(UUID[]::new))
                .query((row, n) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getTimestamp("filed_at").toInstant());
    }

    /** Each with the criteria it does not meet. */
    void add(UUID block, Map<UUID, List<String>> unmet, Instant at) {
        var rows = List.copyOf(unmet.entrySet());
        template.batchUpdate(ADD, rows, rows.size() + 1, (statement, row) -> {
            statement.setObject(1, block);
            statement.setObject(2, row.getKey());
            statement.setString(3, (row.getValue().isEmpty() ? LineState.IN : LineState.OUT).name());
            statement.setArray(
                    4,
                    statement
                            .getConnection()
                            .createArrayOf("text", row.getValue().toArray()));
            statement.setTimestamp(5, Timestamp.from(at));
        });
    }

    List<UUID> next(UUID block, LineState state, int rows) {
        return jdbc.sql(NEXT)
                .param("block", block)
                .param("state", state.name())
                .param("rows", rows)
                .query((row, n) -> row.getObject("case_id", UUID.class))
                .list();
    }

    void mark(UUID block, UUID caseId, LineState state, List<String> reasons, Instant at) {
        jdbc.sql(MARK)
                .param("block", block)
                .param("case", caseId)
                .param("state", state.name())
                .param("reasons", reasons.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whatever block it was before the committee with. */
    void leave(UUID caseId, Instant at) {
        jdbc.sql(LEAVE).param("case", caseId).param("at", Timestamp.from(at)).update();
    }

    /** False when it is not in that state any more. */
    boolean turn(UUID block, UUID caseId, LineState from, LineState to, String note, String byName, Instant at) {
        return jdbc.sql(LEAVE_OUT)
                        .param("block", block)
                        .param("case", caseId)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("note", note)
                        .param("byName", byName)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    Map<LineState, Integer> counts(UUID block) {
        var counts = new EnumMap<LineState, Integer>(LineState.class);
        jdbc.sql(COUNTS).param("block", block).query(row -> {
            counts.put(LineState.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** How many do not meet what, the most first. */
    Map<String, Integer> reasons(UUID block, LineState state) {
        var reasons = new LinkedHashMap<String, Integer>();
        jdbc.sql(REASONS).param("block", block).param("state", state.name()).query(row -> {
            reasons.put(row.getString(1), row.getInt(2));
        });
        return reasons;
    }

    /**
     * @param left applications that are closed to who asks
     * @param number letters and digits of a file number, or empty for all
     */
    List<BlockLine> lines(
            UUID block,
            Collection<String> offices,
            Collection<UUID> left,
            LineState state,
            String reason,
            String number,
            int rows,
            int skipped) {
        return jdbc.sql(LINES)
                .param("block", block)
                .param("offices", offices.toArray(String[]::new))
                .param("left", left.toArray(UUID[]::new))
                .param("state", state.name())
                .param("reason", reason)
                .param("number", number)
                .param("rows", rows)
                .param("skipped", skipped)
                .query((row, n) -> line(row))
                .list();
    }

    Optional<BlockLine> line(UUID block, UUID caseId, Collection<String> offices, Collection<UUID> left) {
        return jdbc.sql(ONE)
                .param("block", block)
                .param("offices", offices.toArray(String[]::new))
                .param("left", left.toArray(UUID[]::new))
                .param("case", caseId)
                .query((row, n) -> line(row))
                .optional();
    }

    List<BlockLine> sample(UUID block, Collection<String> offices, Collection<UUID> left, int rows) {
        return jdbc.sql(SAMPLE)
                .param("block", block)
                .param("offices", offices.toArray(String[]::new))
                .param("left", left.toArray(UUID[]::new))
                .param("rows", rows)
                .query((row, n) -> line(row))
                .list();
    }

    private static BlockLine line(ResultSet row) throws SQLException {
        return new BlockLine(
                row.getObject("case_id", UUID.class),
                row.getString("file_number"),
                row.getString("office"),
                LineState.valueOf(row.getString("state")),
                Arrays.stream((Object[]) row.getArray("reasons").getArray())
                        .map(String::valueOf)
                        .toList(),
                row.getString("note"),
                row.getString("by_name"));
    }
}
