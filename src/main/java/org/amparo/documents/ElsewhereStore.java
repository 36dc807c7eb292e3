// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of cards that other authorities make. The offices in scope are a parameter of every load by an officer. */
@Repository
class ElsewhereStore {

    static final String ADD = """
            insert into documents.elsewhere (id, kind, holder, file_number, office, fields, state, ordered_at)
            values (:id, :kind, :holder, :fileNumber, :office, :fields, 'ORDERED', :at)
            on conflict (holder, kind, file_number) where state <> 'CANCELLED' do nothing
            """;

    static final String STEP = """
            insert into documents.elsewhere_step (order_id, state, by_name, why, at)
            values (:order, :state, :byName, :why, :at)
            """;

    static final String ADVANCE = """
            update documents.elsewhere
               set state = :state, batch = coalesce(:batch, batch), number = coalesce(:number, number)
             where id = :id and state = :from
            """;

    static final String MOVE = """
            update documents.elsewhere set office = :office where file_number = :fileNumber
            """;

    static final String BATCH = """
            insert into documents.elsewhere_batch (kind, made_by, made_by_name, made_at)
            values (:kind, :by, :byName, :at)
            returning number
            """;

    static final String COUNTS = """
            select state, count(*) as many from documents.elsewhere where office = any(:offices) group by state
            """;

    private static final String SELECT = """
            select id, kind, holder, file_number, office, state, ordered_at, batch, number from documents.elsewhere
            """;

    static final String LIST = SELECT + """
             where office = any(:offices) and state = :state
               and (:sought = '' or upper(regexp_replace(file_number, '[^0-9A-Za-z]', '', 'g')) = :sought)
             order by ordered_at, id
             limit :limit offset :offset
            """;

    static final String ONE = SELECT + " where office = any(:offices) and id = :id";

    static final String OF_HOLDER = SELECT + " where holder = :holder order by ordered_at";

    static final String OF_BATCH = SELECT + """
             where office = any(:offices) and batch = :batch and state <> 'CANCELLED'
             order by ordered_at, id
            """;

    static final String TAKEN = """
            select exists (select from documents.elsewhere where kind = :kind and number = :number and id <> :id)
            """;

    static final String STEPS = """
            select state, by_name, why, at from documents.elsewhere_step where order_id = :id order by id
            """;

    static final String FIELDS = "select fields from documents.elsewhere where id = :id";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ElsewhereKinds kinds;
    private final JsonMapper json = JsonMapper.shared();

    ElsewhereStore(JdbcClient jdbc, Vault vault, ElsewhereKinds kinds) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.kinds = kinds;
    }

    /** Whether there was none of this kind for this case yet. */
    boolean add(
            UUID id,
            ElsewhereKind kind,
            UUID holder,
            String fileNumber,
            String office,
            Map<String, String> fields,
            Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("kind", kind.key())
                        .param("holder", holder)
                        .param("fileNumber", fileNumber)
                        .param("office", office)
                        .param("fields", vault.seal(Compartment.DOCUMENTS, id, json.writeValueAsBytes(fields)))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void note(UUID order, ElsewhereState state, String byName, String why, Instant at) {
        jdbc.sql(STEP)
                .param("order", order)
                .param("state", state.name())
                .param("byName", byName)
                .param("why", why)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it is not where the officer saw it any more. */
    boolean advance(UUID id, ElsewhereState from, ElsewhereState state, Optional<Long> batch, Optional<String> number) {
        return jdbc.sql(ADVANCE)
                        .param("id", id)
                        .param("from", from.name())
                        .param("state", state.name())
                        .param("batch", batch.orElse(null), Types.BIGINT)
                        .param("number", number.orElse(null), Types.VARCHAR)
                        .update()
                > 0;
    }

    long batch(String kind, UUID by, String byName, Instant at) {
        return jdbc.sql(BATCH)
                .param("kind", kind)
                .param("by", by)
                .param("byName", byName)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    Map<ElsewhereState, Integer> counts(Set<String> offices) {
        var counts = new EnumMap<ElsewhereState, Integer>(ElsewhereState.class);
        jdbc.sql(COUNTS).param("offices", offices.toArray(String[]::new)).query(row -> {
            counts.put(ElsewhereState.valueOf(row.getString("state")), row.getInt("many"));
        });
        return counts;
    }

    List<ElsewhereOrder> list(ElsewhereState state, String sought, int limit, int offset, Set<String> offices) {
        return jdbc.sql(LIST)
                .param("offices", offices.toArray(String[]::new))
                .param("state", state.name())
                .param("sought", sought)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> order(row))
                .list();
    }

    Optional<ElsewhereOrder> find(UUID id, Set<String> offices) {
        return jdbc.sql(ONE)
                .param("offices", offices.toArray(String[]::new))
                .param("id", id)
                .query((row, n) -> order(row))
                .optional();
    }

    List<ElsewhereOrder> ofHolder(UUID holder) {
        return jdbc.sql(OF_HOLDER)
                .param("holder", holder)
                .query((row, n) -> order(row))
                .list();
    }

    List<ElsewhereOrder> ofBatch(long batch, Set<String> offices) {
        return jdbc.sql(OF_BATCH)
                .param("offices", offices.toArray(String[]::new))
                .param("batch", batch)
                .query((row, n) -> order(row))
                .list();
    }

    void moveTo(String fileNumber, String office) {
        jdbc.sql(MOVE).param("fileNumber", fileNumber).param("office", office).update();
    }

    /** Whether another order than this one has the number. */
    boolean isTaken(String kind, String number, UUID id) {
        return jdbc.sql(TAKEN)
                .param("kind", kind)
                .param("number", number)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    Map<String, String> fields(UUID id) {
        var sealed = jdbc.sql(FIELDS).param("id", id).query(byte[].class).single();
        return json.readValue(vault.open(Compartment.DOCUMENTS, id, sealed), TEXTS);
    }

    private ElsewhereOrder order(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ElsewhereOrder(
                id,
                kinds.find(row.getString("kind")).orElseThrow(),
                row.getObject("holder", UUID.class),
                row.getString("file_number"),
                row.getString("office"),
                ElsewhereState.valueOf(row.getString("state")),
                row.getTimestamp("ordered_at").toInstant(),
                Optional.ofNullable(row.getObject("batch", Long.class)),
                row.getString("number"),
                steps(id));
    }

    private List<ElsewhereOrder.Step> steps(UUID id) {
        return jdbc.sql(STEPS)
                .param("id", id)
                .query((row, n) -> new ElsewhereOrder.Step(
                        ElsewhereState.valueOf(row.getString("state")),
                        row.getString("by_name"),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
