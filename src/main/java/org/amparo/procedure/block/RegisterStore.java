// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of other authorities' registers. */
@Repository
class RegisterStore {

    private static final int BATCH = 1_000;

    static final String ADD = """
            insert into procedure.register_list (id, kind, source, as_of, lines, by_id, by_name, at)
            values (:id, :kind, :source, :asOf, :lines, :by, :byName, :at)
            """;

    static final String ADD_LINE =
            "insert into procedure.register_line (list_id, document, person, day) values (?, ?, ?, ?)";

    static final String LISTS = """
            select id, kind, source, as_of, lines, by_name, at from procedure.register_list order by at desc, id limit :rows
            """;

    static final String NEWEST = """
            select distinct on (kind) id, kind, source, as_of, lines, by_name, at
              from procedure.register_list
             order by kind, as_of desc, at desc, id
            """;

    static final String OF_BLOCK = """
            select l.id, l.kind, l.source, l.as_of, l.lines, l.by_name, l.at
              from procedure.register_list l
              join procedure.block_register r on r.list_id = l.id
             where r.block_id = :block
             order by l.kind
            """;

    static final String MATCHING = """
            select l.kind, r.document, r.person, r.day
              from procedure.register_line r
              join procedure.register_list l on l.id = r.list_id
             where r.list_id = any(:lists) and r.document <> '' and r.document = any(:documents)
            union all
            select l.kind, r.document, r.person, r.day
              from procedure.register_line r
              join procedure.register_list l on l.id = r.list_id
             where r.list_id = any(:lists) and r.person <> '' and r.person = any(:people)
               and not (r.document <> '' and r.document = any(:documents))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    RegisterStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A line by what it is recognised by. */
    record Line(String document, String person, @Nullable LocalDate day) {}

    /** A line that is, or may be, about one of those asked for. */
    record Match(
            RegisterKind kind,
            String document,
            String person,
            @Nullable LocalDate day) {}

    void add(UUID id, RegisterKind kind, String source, LocalDate asOf, List<Line> lines, Officer officer, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("kind", kind.name())
                .param("source", source)
                .param("asOf", asOf)
                .param("lines", lines.size())
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
        template.batchUpdate(ADD_LINE, lines, BATCH, (statement, line) -> {
            statement.setObject(1, id);
            statement.setString(2, line.document());
            statement.setString(3, line.person());
            statement.setObject(4, line.day());
        });
    }

    List<RegisterList> lists(int rows) {
        return jdbc.sql(LISTS).param("rows", rows).query((row, n) -> list(row)).list();
    }

    /** The one of each kind that counts now. */
    Map<RegisterKind, RegisterList> newest() {
        return jdbc.sql(NEWEST).query((row, n) -> list(row)).list().stream()
                .collect(Collectors.toMap(RegisterList::kind, list -> list));
    }

    List<RegisterList> ofBlock(UUID block) {
        return new ArrayList<>(jdbc.sql(OF_BLOCK)
                .param("block", block)
                .query((row, n) -> list(row))
                .list());
    }

    List<Match> matching(Collection<UUID> lists, Collection<String> documents, Collection<String> people) {
        return jdbc.sql(MATCHING)
                .param("lists", lists.toArray(UUID[]::new))
                .param("documents", documents.toArray(String[]::new))
                .param("people", people.toArray(String[]::new))
                .query((row, n) -> new Match(
                        RegisterKind.valueOf(row.getString("kind")),
                        row.getString("document"),
                        row.getString("person"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private static RegisterList list(ResultSet row) throws SQLException {
        return new RegisterList(
                row.getObject("id", UUID.class),
                RegisterKind.valueOf(row.getString("kind")),
                row.getString("source"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("lines"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
