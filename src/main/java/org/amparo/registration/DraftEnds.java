// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when drafts are kept, and the SQL of their end. */
@Component
public class DraftEnds {

    private static final String LAST_SAVED = """
            select d.id, d.account_id, s.last_saved_at
              from registration.draft d
             cross join lateral (
                   select greatest(
                            d.started_at,
                            (select max(saved_at) from registration.draft_page where draft_id = d.id),
                            (select max(stored_at) from registration.evidence where draft_id = d.id)) as last_saved_at) s
             where d.submitted_at is null
            """;

    static final String OF_DRAFT = LAST_SAVED + " and d.id = :draft";

    static final String TO_BE_TOLD = LAST_SAVED + """
               and d.started_at < :before and s.last_saved_at < :before
               and not exists (select 1 from registration.draft_notice n
                                where n.draft_id = d.id and n.last_saved_at = s.last_saved_at and n.days_left <= :left)
             limit :most
            """;

    /** Nobody's draft goes who was not told before, even after the program stood still for weeks. */
    static final String OVER = LAST_SAVED + """
               and d.started_at < :before and s.last_saved_at < :before
               and exists (select 1 from registration.draft_notice n
                            where n.draft_id = d.id and n.last_saved_at = s.last_saved_at and n.told_at <= :told_before)
             limit :most
            """;

    static final String TELL = """
            insert into registration.draft_notice (id, draft_id, last_saved_at, days_left, told_at)
            values (:id, :draft, :saved, :left, :now)
            """;

    static final String OF_NOTICE = LAST_SAVED + """
               and exists (select 1 from registration.draft_notice n
                            where n.id = :id and n.draft_id = d.id and n.last_saved_at = s.last_saved_at)
            """;

    static final String LOCK = """
            select id from registration.draft where id = :draft and submitted_at is null for update skip locked
            """;

    /** A page or file saved meanwhile stays, and its reference then keeps the draft from being deleted. */
    static final List<String> DELETE = List.of(
            "delete from registration.draft_notice where draft_id = :draft",
            """
            with gone as (
                delete from registration.upload_chunk
                 where upload_id in (select id from registration.upload where draft_id = :draft) returning id)
            insert into registration.discarded_file (id, since) select id, :now from gone
            """,
            "delete from registration.upload where draft_id = :draft",
            """
            with gone as (
                delete from registration.evidence where draft_id = :draft and stored_at < :before returning id)
            insert into registration.discarded_file (id, since) select id, :now from gone
            """,
            "delete from registration.draft_page where draft_id = :draft and saved_at < :before",
            "delete from registration.draft where id = :draft");

    /** A draft nobody saved to for long. */
    record Old(UUID draft, UUID account, Instant lastSavedAt) {}

    private final JdbcClient database;
    private final DraftTerm term;
    private final CountryPack pack;

    DraftEnds(JdbcClient database, DraftTerm term, CountryPack pack) {
        this.database = database;
        this.term = term;
        this.pack = pack;
    }

    /** The last day on which a draft is there if nothing more is saved to it. */
    public LocalDate keptUntil(Draft draft) {
        return find(draft.id()).map(this::lastDay).orElseGet(() -> term.lastDay(day(draft.startedAt())));
    }

    /** The last day a notice speaks of; empty when the draft was saved or sent since. */
    public Optional<LocalDate> announced(UUID notice) {
        return database.sql(OF_NOTICE)
                .param("id", notice)
                .query(DraftEnds::old)
                .optional()
                .map(this::lastDay);
    }

    Optional<Old> find(UUID draft) {
        return database.sql(OF_DRAFT)
                .param("draft", draft)
                .query(DraftEnds::old)
                .optional();
    }

    List<Old> toBeTold(Instant before, int daysLeft, int most) {
        return database.sql(TO_BE_TOLD)
                .param("before", Timestamp.from(before))
                .param("left", daysLeft)
                .param("most", most)
                .query(DraftEnds::old)
                .list();
    }

    List<Old> over(Instant before, Instant toldBefore, int most) {
        return database.sql(OVER)
                .param("before", Timestamp.from(before))
                .param("told_before", Timestamp.from(toldBefore))
                .param("most", most)
                .query(DraftEnds::old)
                .list();
    }

    UUID tell(Old old, int daysLeft, Instant now) {
        var notice = UUID.randomUUID();
        database.sql(TELL)
                .param("id", notice)
                .param("draft", old.draft())
                .param("saved", Timestamp.from(old.lastSavedAt()))
                .param("left", daysLeft)
                .param("now", Timestamp.from(now))
                .update();
        return notice;
    }

    /** False when its owner is at it. */
    boolean delete(UUID draft, Instant before, Instant now) {
        var locked = database.sql(LOCK).param("draft", draft).query().listOfRows();
        if (locked.isEmpty()
                || find(draft).filter(old -> old.lastSavedAt().isBefore(before)).isEmpty()) {
            return false;
        }
        for (var statement : DELETE) {
            var sql = database.sql(statement).param("draft", draft);
            if (statement.contains(":before")) {
                sql = sql.param("before", Timestamp.from(before));
            }
            if (statement.contains(":now")) {
                sql = sql.param("now", Timestamp.from(now));
            }
            sql.update();
        }
        return true;
    }

    private LocalDate lastDay(Old old) {
        return term.lastDay(day(old.lastSavedAt()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }

    private static Old old(ResultSet row, int index) throws SQLException {
        return new Old(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getTimestamp("last_saved_at").toInstant());
    }
}
