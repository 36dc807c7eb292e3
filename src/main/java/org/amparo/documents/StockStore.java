// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of blanks. A state changes together with its line in the history, in one statement, or not at all. */
@Repository
class StockStore {

    static final String NOTE_BOX = """
        insert into documents.delivery (id, office, prefix, width, first, last, noted_at, noted_by, noted_name)
        values (:id, :office, :prefix, :width, :first, :last, :at, :by, :byName)
        """;

    static final String KNOWN = """
        select exists (select 1 from documents.blank where serial = any(:serials))
            or exists (select 1 from documents.delivery
                        where prefix = :prefix and width = :width and first <= :last and last >= :first and id <> :id
                          and dropped_at is null)
        """;

    static final String BOX = """
        select * from documents.delivery where id = :id and office = :office and dropped_at is null for update
        """;

    static final String BOXES = """
        select * from documents.delivery
         where office = :office and dropped_at is null
         order by noted_at desc, id
         limit 50
        """;

    static final String DROP_BOX = """
        update documents.delivery
           set dropped_at = :at, dropped_name = :byName
         where id = :id and office = :office and counted_at is null and dropped_at is null
        """;

    static final String COUNT_BOX = """
        update documents.delivery
           set counted_at = :at, counted_by = :by, counted_name = :byName
         where id = :id and counted_at is null and dropped_at is null
        """;

    static final String ADD = """
        with added as (
            insert into documents.blank (serial, delivery_id, office, state)
            select serial, :delivery, :office, 'IN_STOCK' from unnest(cast(:serials as text[])) serial
            returning serial, state
        )
        insert into documents.blank_move (serial, state, document_id, why, at, by, by_name)
        select serial, state, null, '', :at, :by, :byName from added
        """;

    static final String RESERVE = """
        with next as (
            select serial
              from documents.blank
             where office = :office and state = 'IN_STOCK'
             order by serial
             limit 1
               for update skip locked
        ), reserved as (
            update documents.blank b
               set state = 'RESERVED', document_id = :document
              from next
             where b.serial = next.serial
            returning b.serial, b.state, b.document_id
        ), moved as (
            insert into documents.blank_move (serial, state, document_id, why, at, by, by_name)
            select serial, state, document_id, '', :at, :by, :byName from reserved
        )
        select serial from reserved
        """;

    /** From one state into another; nothing happens to a blank that is elsewhere or in no such state any more. */
    static final String MOVE = """
        with former as (
            select serial, document_id
              from documents.blank
             where serial = :serial and office = :office and state = :from
               for update
        ), moved as (
            update documents.blank b
               set state = :to, document_id = case when :to in ('RESERVED', 'PRINTED') then b.document_id end
              from former
             where b.serial = former.serial
            returning b.serial, b.state
        )
        insert into documents.blank_move (serial, state, document_id, why, at, by, by_name)
        select moved.serial, moved.state, former.document_id, :why, :at, :by, :byName
          from moved join former on former.serial = moved.serial
        """;

    static final String STATE = """
        select state from documents.blank where serial = :serial and office = :office
        """;

    static final String OF_DOCUMENT = """
        select serial from documents.blank where document_id = :document
        """;

    static final String COUNTS = """
        select state, count(*) as blanks from documents.blank where office = :office group by state
        """;

    private static final String GONE = """
        select b.serial, b.state, m.why, m.at, m.by, m.by_name, d.own_number, w.at as seen_at, w.by_name as seen_name
          from documents.blank b
          join lateral (select * from documents.blank_move
                         where serial = b.serial order by id desc limit 1) m on true
          left join documents.document d on d.id = m.document_id
          left join documents.blank_witness w on w.serial = b.serial
         where b.office = :office and b.state in ('SPOILED', 'LOST', 'RETURNED')
        """;

    /** Those nobody else has seen come first. */
    static final String REGISTER = GONE + " order by w.at is not null, m.at desc, b.serial limit :rows offset :skip";

    static final String WITNESS = """
        insert into documents.blank_witness (serial, at, by, by_name)
        select b.serial, cast(:at as timestamptz), cast(:by as uuid), cast(:byName as text)
          from documents.blank b
         where b.serial = :serial and b.office = :office and b.state in ('SPOILED', 'LOST', 'RETURNED')
           and (select m.by from documents.blank_move m where m.serial = b.serial order by m.id desc limit 1)
               <> cast(:by as uuid)
            on conflict do nothing
        """;

    static final String HISTORY = """
        select m.serial, m.state, m.why, m.at, m.by_name, d.own_number
          from documents.blank_move m
          join documents.blank b on b.serial = m.serial
          left join documents.document d on d.id = m.document_id
         where b.office = :office
         order by m.id
        """;

    private final JdbcClient jdbc;

    StockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A box as noted; {@code countedBy} is empty until somebody counted it. */
    record Box(UUID id, Serials serials, Instant at, UUID by, String byName, Optional<String> countedBy) {}

    /** What is done by whom, and when. */
    record Act(Officer officer, Instant at) {
        Timestamp time() {
            return Timestamp.from(at);
        }
    }

    void note(UUID id, String office, Serials serials, Act act) {
        jdbc.sql(NOTE_BOX)
                .param("id", id)
                .param("office", office)
                .param("prefix", serials.prefix())
                .param("width", serials.width())
                .param("first", serials.first())
                .param("last", serials.last())
                .param("at", act.time())
                .param("by", act.officer().id())
                .param("byName", act.officer().name())
                .update();
    }

    boolean areKnown(Serials serials, UUID except) {
        return jdbc.sql(KNOWN)
                .param("serials", serials.all().toArray(String[]::new))
                .param("prefix", serials.prefix())
                .param("width", serials.width())
                .param("first", serials.first())
                .param("last", serials.last())
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    Optional<Box> box(UUID id, String office) {
        return jdbc.sql(BOX)
                .param("id", id)
                .param("office", office)
                .query(StockStore::box)
                .optional();
    }

    List<Box> boxes(String office) {
        return jdbc.sql(BOXES).param("office", office).query(StockStore::box).list();
    }

    /** False when it was counted meanwhile. */
    boolean drop(UUID id, String office, Act act) {
        return jdbc.sql(DROP_BOX)
                        .param("id", id)
                        .param("office", office)
                        .param("at", act.time())
                        .param("byName", act.officer().name())
                        .update()
                == 1;
    }

    /** False when it was counted before. */
    boolean add(Box box, String office, Act act) {
        var counted = jdbc.sql(COUNT_BOX)
                .param("id", box.id())
                .param("at", act.time())
                .param("by", act.officer().id())
                .param("byName", act.officer().name())
                .update();
        if (counted == 1) {
            jdbc.sql(ADD)
                    .param("delivery", box.id())
                    .param("office", office)
                    .param("serials", box.serials().all().toArray(String[]::new))
                    .param("at", act.time())
                    .param("by", act.officer().id())
                    .param("byName", act.officer().name())
                    .update();
        }
        return counted == 1;
    }

    /** The next blank, put aside for a card; empty when there is none that nobody else is taking. */
    Optional<String> reserve(String office, UUID document, Act act) {
        return jdbc.sql(RESERVE)
                .param("office", office)
                .param("document", document)
                .param("at", act.time())
                .param("by", act.officer().id())
                .param("byName", act.officer().name())
                .query(String.class)
                .optional();
    }

    boolean move(String serial, String office, BlankState from, BlankState to, String why, Act act) {
        return jdbc.sql(MOVE)
                        .param("serial", serial)
                        .param("office", office)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("why", why)
                        .param("at", act.time())
                        .param("by", act.officer().id())
                        .param("byName", act.officer().name())
                        .update()
                == 1;
    }

    Optional<BlankState> state(String serial, String office) {
        return jdbc.sql(STATE)
                .param("serial", serial)
                .param("office", office)
                .query((row, n) -> BlankState.valueOf(row.getString("state")))
                .optional();
    }

    Optional<String> of(UUID document) {
        return jdbc.sql(OF_DOCUMENT)
                .param("document", document)
                .query(String.class)
                .optional();
    }

    Map<BlankState, Integer> counts(String office) {
        var counts = new EnumMap<BlankState, Integer>(BlankState.class);
        for (var state : BlankState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql(COUNTS).param("office", office).query(row -> {
            counts.put(BlankState.valueOf(row.getString("state")), row.getInt("blanks"));
        });
        return counts;
    }

    List<GoneBlank> gone(String office, int rows, int skip) {
        return jdbc.sql(REGISTER)
                .param("office", office)
                .param("rows", rows)
                .param("skip", skip)
                .query((row, n) -> new GoneBlank(
                        row.getString("serial"),
                        BlankState.valueOf(row.getString("state")),
                        row.getString("why"),
                        Optional.ofNullable(row.getString("own_number")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by", UUID.class),
                        row.getString("by_name"),
                        Optional.ofNullable(row.getString("seen_name"))))
                .list();
    }

    /** False when somebody did before, or it is the officer who noted it. */
    boolean witness(String serial, String office, Act act) {
        return jdbc.sql(WITNESS)
                        .param("serial", serial)
                        .param("office", office)
                        .param("at", act.time())
                        .param("by", act.officer().id())
                        .param("byName", act.officer().name())
                        .update()
                == 1;
    }

    List<StockLine> history(String office) {
        return jdbc.sql(HISTORY)
                .param("office", office)
                .query((row, n) -> new StockLine(
                        row.getString("serial"),
                        BlankState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("own_number")),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    private static Box box(ResultSet row, int n) throws SQLException {
        return new Box(
                row.getObject("id", UUID.class),
                new Serials(row.getString("prefix"), row.getInt("width"), row.getLong("first"), row.getLong("last")),
                row.getTimestamp("noted_at").toInstant(),
                row.getObject("noted_by", UUID.class),
                row.getString("noted_name"),
                Optional.ofNullable(row.getString("counted_name")));
    }
}
