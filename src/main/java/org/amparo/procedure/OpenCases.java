// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases in which somebody still has to do something, for work of the program itself that looks at all of them. */
@Component
public class OpenCases {

    /** How many are handed out at once. */
    public static final int BATCH = 2_000;

    static final String BY_ID = """
            select id, person_id, file_number, stage, office, track, filed_at
              from procedure.asylum_case
             where id = :id and way = 'first-instance'
            """;

    static final String AFTER = """
            select id, person_id, file_number, stage, office, track, filed_at
              from procedure.asylum_case
             where way = 'first-instance' and stage = any(:stages) and id > :after
             order by id
             limit :rows
            """;

    private static final String[] OPEN =
            Arrays.stream(Stage.values()).filter(Stage::isOpen).map(Stage::name).toArray(String[]::new);

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case as the program's own work sees it: numbers and codes only. */
    public record Row(
            UUID id, UUID personId, String fileNumber, Stage stage, String office, String track, Instant filedAt) {}

    /** Open or not; empty when it is a procedure about a status. */
    public Optional<Row> find(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query((row, n) -> row(row)).optional();
    }

    /** The next open ones; from the start when nothing is given. */
    public List<Row> after(Optional<UUID> last) {
        return jdbc.sql(AFTER)
                .param("stages", OPEN)
                .param("after", last.orElse(FIRST))
                .param("rows", BATCH)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("file_number"),
                Stage.valueOf(row.getString("stage")),
                row.getString("office"),
                row.getString("track"),
                row.getTimestamp("filed_at").toInstant());
    }
}
