// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Hand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code draft} and {@code draft_page}. */
@Component
class DraftStore {

    static final String OPEN_DRAFT = """
            select d.id, d.form_version, d.started_at, p.page, p.answers, p.closed, p.version, p.saved_at, p.saved_by
              from registration.draft d
              left join registration.draft_page p on p.draft_id = d.id
             where d.account_id = :account and d.submitted_at is null
            """;

    static final String LOCK_DRAFT = OPEN_DRAFT + " for update of d";

    static final String START = """
            insert into registration.draft (id, account_id, form_version, language, started_at)
            values (:id, :account, :form_version, :language, :now)
            on conflict (account_id) where submitted_at is null do nothing
            """;

    /**
     * Writes nothing and returns no row when the page was saved by somebody else since {@code version}. Waits for whoever
     * is sending the draft, so that nothing is saved that is not sent.
     */
    static final String SAVE_PAGE = """
            insert into registration.draft_page as saved (draft_id, page, answers, closed, version, saved_at, saved_by)
            select id, :page, cast(:answers as jsonb), cast(:closed as jsonb), 1, :now, cast(:grant as uuid)
              from registration.draft
             where account_id = :account and submitted_at is null and id = :draft
               for share
            on conflict (draft_id, page) do update
               set answers = excluded.answers, closed = excluded.closed,
                   version = saved.version + 1, saved_at = excluded.saved_at,
                   saved_by = excluded.saved_by
             where saved.version = :version
            returning version
            """;

    static final String ADD_SENT = """
            insert into registration.draft (id, account_id, form_version, language, started_at, submitted_at)
            values (:id, :account, :form_version, :language, :now, :now)
            """;

    static final String SUBMIT = """
            update registration.draft set submitted_at = :now where id = :id and submitted_at is null
            """;

    private record Row(
            UUID id,
            String formVersion,
            Instant startedAt,
            @Nullable String page,
            @Nullable String answers,
            @Nullable String closed,
            int version,
            @Nullable Timestamp savedAt,
            @Nullable UUID savedBy) {

        static Row of(ResultSet rows, int index) throws SQLException {
            return new Row(
                    rows.getObject("id", UUID.class),
                    rows.getString("form_version"),
                    rows.getTimestamp("started_at").toInstant(),
                    rows.getString("page"),
                    rows.getString("answers"),
                    rows.getString("closed"),
                    rows.getInt("version"),
                    rows.getTimestamp("saved_at"),
                    rows.getObject("saved_by", UUID.class));
        }
    }

    private final JdbcClient database;
    private final PageCipher cipher;
    private final Form form;

    DraftStore(JdbcClient database, PageCipher cipher, Form form) {
        this.database = database;
        this.cipher = cipher;
        this.form = form;
    }

    Optional<Draft> findOpen(UUID account) {
        return draft(database.sql(OPEN_DRAFT)
                .param("account", account)
                .query(Row::of)
                .list());
    }

    /** Like {@link #findOpen}, and nobody else submits it or saves to it until the transaction ends. */
    Optional<Draft> lockOpen(UUID account) {
        return draft(database.sql(LOCK_DRAFT)
                .param("account", account)
                .query(Row::of)
                .list());
    }

    private Optional<Draft> draft(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var given = new HashMap<String, String>();
        var saved = new HashMap<String, Draft.SavedPage>();
        var first = rows.getFirst();
        for (var row : rows) {
            var page = row.page() == null ? null : form.pages().get(row.page());
            if (page != null && row.savedAt() != null && row.answers() != null && row.closed() != null) {
                given.putAll(cipher.read(first.id(), row.answers(), row.closed()));
                saved.put(
                        page.key(),
                        new Draft.SavedPage(
                                row.version(), row.savedAt().toInstant(), Optional.ofNullable(row.savedBy())));
            }
        }
        return Optional.of(
                new Draft(first.id(), first.formVersion(), first.startedAt(), form.answers(given), Map.copyOf(saved)));
    }

    boolean start(UUID id, UUID account, String language, Instant now) {
        return database.sql(START)
                        .param("id", id)
                        .param("account", account)
                        .param("form_version", form.version())
                        .param("language", language)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The page's new version; empty when somebody else saved it since. */
    Optional<Integer> savePage(
            Applicant applicant, UUID draft, FormPage page, Map<String, String> answers, int version, Instant now) {
        var written = cipher.write(page.fields(), draft, answers);
        return database.sql(SAVE_PAGE)
                .param("account", applicant.accountId())
                .param("draft", draft)
                .param("grant", applicant.hand().map(Hand::grant).orElse(null))
                .param("page", page.key())
                .param("answers", written.clear())
                .param("closed", cipher.closedText(written.closed()))
                .param("version", version)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getInt("version"))
                .optional();
    }

    /** For somebody whose answers others gave, and who never had a draft. */
    void addSent(Draft draft, Applicant applicant, String language, Instant now) {
        database.sql(ADD_SENT)
                .param("id", draft.id())
                .param("account", applicant.accountId())
                .param("form_version", draft.formVersion())
                .param("language", language)
                .param("now", Timestamp.from(now))
                .update();
    }

    void markSubmitted(UUID draft, Instant now) {
        var changed = database.sql(SUBMIT)
                .param("id", draft)
                .param("now", Timestamp.from(now))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("draft was submitted already");
        }
    }
}
