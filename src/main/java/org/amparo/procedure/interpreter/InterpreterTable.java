// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of who interprets. How to reach them and why they must not serve somebody are sealed, and opened only for their own page. */
@Repository
class InterpreterTable {

    private static final String SELECT = """
            select id, version, name, gender, languages, dialects, levels, offices, remote, contact, retired_at
              from procedure.interpreter
            """;

    static final String WORKING = SELECT + " where retired_at is null order by name, id limit 5000";

    static final String ONE = SELECT + " where id = :id";

    static final String NAMES = "select id, name from procedure.interpreter where id = any(:ids)";

    static final String HOLD = """
            select id from procedure.interpreter where id = :id and retired_at is null for share
            """;

    static final String ADD = """
            insert into procedure.interpreter
                   (id, version, name, gender, languages, dialects, levels, offices, remote, contact, by_id, by_name, at)
            values (:id, 1, :name, :gender, :languages, :dialects, :levels, :offices, :remote, :contact, :by, :byName, :at)
            on conflict do nothing
            """;

    static final String SAVE = """
            update procedure.interpreter
               set version = version + 1, name = :name, gender = :gender, languages = :languages, dialects = :dialects,
                   levels = :levels, offices = :offices, remote = :remote, contact = :contact, by_id = :by,
                   by_name = :byName, at = :at
             where id = :id and version = :version and retired_at is null
            """;

    static final String RETIRE = """
            update procedure.interpreter set retired_at = :at, version = version + 1
             where id = :id and retired_at is null
            """;

    static final String ABSENCES = """
            select id, interpreter_id, from_day, to_day from procedure.interpreter_absence
             where interpreter_id = any(:ids) and ended_at is null and to_day >= :from
             order by from_day, id
            """;

    static final String ADD_ABSENCE = """
            insert into procedure.interpreter_absence (id, interpreter_id, from_day, to_day, by_id, by_name, at)
            values (:id, :interpreter, :from, :to, :by, :byName, :at)
            """;

    static final String END_ABSENCE = """
            update procedure.interpreter_absence set ended_at = :at
             where id = :id and interpreter_id = :interpreter and ended_at is null
            """;

    static final String CONFLICTS = """
            select k.id, k.interpreter_id, k.nationality, k.case_id, k.reason, coalesce(c.file_number, '') as file_number
              from procedure.interpreter_conflict k
              left join procedure.asylum_case c on c.id = k.case_id
             where k.interpreter_id = any(:ids) and k.ended_at is null
             order by k.at, k.id
            """;

    static final String ADD_CONFLICT = """
            insert into procedure.interpreter_conflict
                   (id, interpreter_id, nationality, case_id, reason, by_id, by_name, at)
            values (:id, :interpreter, cast(:nationality as text), cast(:case as uuid), :reason, :by, :byName, :at)
            """;

    static final String END_CONFLICT = """
            update procedure.interpreter_conflict set ended_at = :at
             where id = :id and interpreter_id = :interpreter and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    InterpreterTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A row, with what is sealed still closed. */
    record Row(UUID id, int version, InterpreterProfile profile, boolean retired) {}

    /** By name, without how to reach them. */
    Map<UUID, InterpreterProfile> working() {
        var working = new LinkedHashMap<UUID, InterpreterProfile>();
        jdbc.sql(WORKING).query(row -> {
            working.put(row.getObject("id", UUID.class), profile(row, ""));
        });
        return working;
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query((row, n) -> new Row(
                        id,
                        row.getInt("version"),
                        profile(row, open(id, row.getBytes("contact"))),
                        row.getTimestamp("retired_at") != null))
                .optional();
    }

    Map<UUID, String> names(Set<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(NAMES).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    boolean holdWorking(UUID id) {
        return jdbc.sql(HOLD).param("id", id).query(UUID.class).optional().isPresent();
    }

    private static InterpreterProfile profile(ResultSet row, String contact) throws SQLException {
        var languages = texts(row.getArray("languages"));
        var dialects = texts(row.getArray("dialects"));
        var levels = texts(row.getArray("levels"));
        return new InterpreterProfile(
                row.getString("name"),
                row.getString("gender"),
                IntStream.range(0, languages.size())
                        .mapToObj(
                                n -> new Tongue(languages.get(n), dialects.get(n), Tongue.Level.valueOf(levels.get(n))))
                        .toList(),
                Set.copyOf(texts(row.getArray("offices"))),
                row.getBoolean("remote"),
                contact);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    boolean add(UUID id, InterpreterProfile profile, Officer by, Instant at) {
        return written(ADD, id, profile, by, at).update() == 1;
    }

    boolean save(UUID id, int version, InterpreterProfile profile, Officer by, Instant at) {
        return written(SAVE, id, profile, by, at).param("version", version).update() == 1;
    }

    private JdbcClient.StatementSpec written(String sql, UUID id, InterpreterProfile profile, Officer by, Instant at) {
        var tongues = profile.tongues();
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", profile.name())
                .param("gender", profile.gender())
                .param("languages", tongues.stream().map(Tongue::language).toArray(String[]::new))
                .param("dialects", tongues.stream().map(Tongue::dialect).toArray(String[]::new))
                .param("levels", tongues.stream().map(one -> one.level().name()).toArray(String[]::new))
                .param("offices", profile.offices().stream().sorted().toArray(String[]::new))
                .param("remote", profile.remote())
                .param("contact", seal(id, profile.contact()))
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at));
    }

    boolean retire(UUID id, Instant at) {
        return jdbc.sql(RETIRE).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }

    /** Those that are not over before a day. */
    Map<UUID, List<Interpreter.Away>> absences(Collection<UUID> ids, LocalDate from) {
        var absences = new HashMap<UUID, List<Interpreter.Away>>();
        jdbc.sql(ABSENCES)
                .param("ids", ids.toArray(UUID[]::new))
                .param("from", from)
                .query(row -> {
                    absences.computeIfAbsent(row.getObject("interpreter_id", UUID.class), none -> new ArrayList<>())
                            .add(new Interpreter.Away(
                                    row.getObject("id", UUID.class),
                                    row.getObject("from_day", LocalDate.class),
                                    row.getObject("to_day", LocalDate.class)));
                });
        return absences;
    }

    void addAbsence(UUID interpreter, Interpreter.Away away, Officer by, Instant at) {
        jdbc.sql(ADD_ABSENCE)
                .param("id", away.id())
                .param("interpreter", interpreter)
                .param("from", away.from())
                .param("to", away.to())
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean endAbsence(UUID id, UUID interpreter, Instant at) {
        return ended(END_ABSENCE, id, interpreter, at);
    }

    boolean endConflict(UUID id, UUID interpreter, Instant at) {
        return ended(END_CONFLICT, id, interpreter, at);
    }

    private boolean ended(String sql, UUID id, UUID interpreter, Instant at) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("interpreter", interpreter)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Without the reasons. */
    Map<UUID, List<Interpreter.Conflict>> conflicts(Collection<UUID> ids) {
        return conflicts(ids, false);
    }

    List<Interpreter.Conflict> conflictsWithReasons(UUID id) {
        return conflicts(Set.of(id), true).getOrDefault(id, List.of());
    }

    private Map<UUID, List<Interpreter.Conflict>> conflicts(Collection<UUID> ids, boolean reasons) {
        var conflicts = new HashMap<UUID, List<Interpreter.Conflict>>();
        jdbc.sql(CONFLICTS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            var id = row.getObject("id", UUID.class);
            conflicts
                    .computeIfAbsent(row.getObject("interpreter_id", UUID.class), none -> new ArrayList<>())
                    .add(new Interpreter.Conflict(
                            id,
                            Optional.ofNullable(row.getString("nationality")),
                            Optional.ofNullable(row.getObject("case_id", UUID.class)),
                            row.getString("file_number"),
                            reasons ? open(id, row.getBytes("reason")) : ""));
        });
        return conflicts;
    }

    void addConflict(UUID interpreter, Interpreter.Conflict conflict, Officer by, Instant at) {
        jdbc.sql(ADD_CONFLICT)
                .param("id", conflict.id())
                .param("interpreter", interpreter)
                .param("nationality", conflict.nationality().orElse(null))
                .param("case", conflict.caseId().orElse(null))
                .param("reason", seal(conflict.id(), conflict.reason()))
                .param("by", by.id())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    private byte[] seal(UUID owner, String text) {
        return vault.seal(Compartment.PROTECTION, owner, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(UUID owner, byte[] sealed) {
        return new String(vault.open(Compartment.PROTECTION, owner, sealed), StandardCharsets.UTF_8);
    }
}
