// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of extensions as officers order and watch them. */
@Repository
class ExtensionStore {

    /** Never shortens: what ends on the new last day or later is not in the list. */
    private static final String CHOSEN = """
        select d.id, d.holder, d.valid_until
          from documents.document d
         where d.state = 'ISSUED' and d.type = :type and d.office in (:offices) and d.issued_at <= :at
           and d.valid_until >= :from and d.valid_until <= coalesce(cast(:to as date), d.valid_until) and d.valid_until < :last
        """;

    static final String PREVIEW = "with chosen as (" + CHOSEN + """
        )
        select count(*) as documents, count(distinct holder) as holders,
               min(valid_until) as first_day, max(valid_until) as final_day
          from chosen
        """;

    static final String CONFIRM = "with chosen as (" + CHOSEN + """
        ), listed as (
            insert into documents.extension_item (extension_id, document_id, holder, former_until)
            select cast(:id as uuid), id, holder, valid_until from chosen
        )
        insert into documents.extension
               (id, type, ends_from, ends_to, new_last_day, act_title, act_number, act_date, documents, holders,
                first_last_day, final_last_day, ordered_by, ordered_by_name, ordered_at)
        select cast(:id as uuid), :type, cast(:from as date), cast(:to as date), cast(:last as date),
               :actTitle, :actNumber, cast(:actDate as date), count(*), count(distinct holder),
               min(valid_until), max(valid_until), cast(:by as uuid), :byName, cast(:now as timestamptz)
          from chosen
        having count(*) > 0
        """;

    static final String STOP = """
        insert into documents.extension_stop (extension_id, stopped_by, stopped_by_name, stopped_at)
        select id, cast(:by as uuid), :byName, cast(:now as timestamptz) from documents.extension where id = :id
            on conflict do nothing
        """;

    static final String UNDO = """
        insert into documents.extension_undo (extension_id, reason, undone_by, undone_by_name, ordered_at)
        select id, :reason, cast(:by as uuid), :byName, cast(:now as timestamptz) from documents.extension where id = :id
            on conflict do nothing
        """;

    /** What taking back would do now: how many, and how many of them would end at once. */
    static final String UNDOABLE = """
        select count(*) as documents, count(distinct i.holder) as holders,
               count(*) filter (where i.former_until < :today) as over_at_once
          from documents.extension_item i
          join documents.extension e on e.id = i.extension_id
          join documents.document d on d.id = i.document_id
         where i.extension_id = :id and i.outcome = 'EXTENDED' and i.undone_at is null
           and d.state = 'ISSUED' and d.valid_until = e.new_last_day
        """;

    private static final String SELECT = """
        select e.*, s.stopped_by_name, s.stopped_at, u.undone_by_name, u.ordered_at as undone_at, u.reason as undone_because,
               (select count(*) from documents.extension_item i
                 where i.extension_id = e.id and i.outcome = 'TAKEN_BACK') as taken_back,
               (select count(*) from documents.extension_item i
                 where i.extension_id = e.id and i.outcome = 'EXTENDED' and i.undone_at is null) as left_to_undo,
               (select count(*) from documents.extension_to_tell t where t.extension_id = e.id) as left_to_tell,
               (select count(*) from documents.extension_item i
                 where i.extension_id = e.id and i.outcome is null) as left_to_do,
               (select count(*) from documents.extension_item i
                 where i.extension_id = e.id and i.outcome = 'LEFT_OUT') as left_out
          from documents.extension e
          left join documents.extension_stop s on s.extension_id = e.id
          left join documents.extension_undo u on u.extension_id = e.id
        """;

    static final String LIST = SELECT + " order by e.ordered_at desc, e.id limit 100";

    static final String FIND = SELECT + " where e.id = :id";

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ExtensionPreview preview(ExtensionTerms terms, Set<String> offices, Instant at) {
        if (offices.isEmpty()) {
            return new ExtensionPreview(at, 0, 0, Optional.empty(), Optional.empty());
        }
        return jdbc.sql(PREVIEW)
                .params(chosen(terms, offices, at))
                .param("to", terms.to().orElse(null), Types.DATE)
                .query((row, n) -> new ExtensionPreview(
                        at,
                        row.getInt("documents"),
                        row.getInt("holders"),
                        Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("final_day", LocalDate.class))))
                .single();
    }

    /** False when there is nothing to extend. Throws when the id is there already. */
    boolean confirm(UUID id, ExtensionTerms terms, Officer officer, Instant seenAt, Instant now) {
        return !officer.offices().isEmpty()
                && jdbc.sql(CONFIRM)
                                .params(chosen(terms, officer.offices(), seenAt))
                                .param("to", terms.to().orElse(null), Types.DATE)
                                .param("id", id)
                                .param("actTitle", terms.act().title())
                                .param("actNumber", terms.act().number())
                                .param("actDate", terms.act().date())
                                .param("by", officer.id())
                                .param("byName", officer.name())
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
    }

    private static Map<String, ?> chosen(ExtensionTerms terms, Set<String> offices, Instant at) {
        return Map.of(
                "type",
                terms.type(),
                "offices",
                offices,
                "at",
                Timestamp.from(at),
                "from",
                terms.from(),
                "last",
                terms.newLastDay());
    }

    boolean stop(UUID id, Officer officer, Instant now) {
        return jdbc.sql(STOP)
                        .param("id", id)
                        .param("by", officer.id())
                        .param("byName", officer.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean undo(UUID id, String reason, Officer officer, Instant now) {
        return jdbc.sql(UNDO)
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", officer.id())
                        .param("byName", officer.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    ExtendByDecree.Undoable undoable(UUID id, LocalDate today) {
        return jdbc.sql(UNDOABLE)
                .param("id", id)
                .param("today", today)
                .query((row, n) -> new ExtendByDecree.Undoable(
                        row.getInt("documents"), row.getInt("holders"), row.getInt("over_at_once")))
                .single();
    }

    List<ExtensionView> list(DocumentTypes types) {
        return jdbc.sql(LIST).query((row, n) -> view(row, types)).list();
    }

    Optional<ExtensionView> find(UUID id, DocumentTypes types) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, n) -> view(row, types))
                .optional();
    }

    private static ExtensionView view(ResultSet row, DocumentTypes types) throws SQLException {
        var type = row.getString("type");
        var stopped = Optional.ofNullable(row.getTimestamp("stopped_at"));
        var stoppedBy = row.getString("stopped_by_name");
        return new ExtensionView(
                row.getObject("id", UUID.class),
                new ExtensionTerms(
                        type,
                        row.getObject("ends_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("ends_to", LocalDate.class)),
                        row.getObject("new_last_day", LocalDate.class),
                        act(row)),
                types.get(type).title(),
                row.getInt("documents"),
                row.getInt("holders"),
                row.getObject("first_last_day", LocalDate.class),
                row.getObject("final_last_day", LocalDate.class),
                row.getString("ordered_by_name"),
                row.getTimestamp("ordered_at").toInstant(),
                row.getInt("left_to_do"),
                row.getInt("left_out"),
                row.getInt("left_to_tell"),
                stopped.map(at -> new ExtensionView.Stop(stoppedBy, at.toInstant())),
                undone(row));
    }

    private static Optional<ExtensionView.Undo> undone(ResultSet row) throws SQLException {
        var at = row.getTimestamp("undone_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new ExtensionView.Undo(
                        row.getString("undone_by_name"),
                        at.toInstant(),
                        row.getString("undone_because"),
                        row.getInt("taken_back"),
                        row.getInt("left_to_undo")));
    }

    static LegalAct act(ResultSet row) throws SQLException {
        return new LegalAct(
                row.getString("act_title"), row.getString("act_number"), row.getObject("act_date", LocalDate.class));
    }
}
