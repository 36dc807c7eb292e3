// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the address somebody signs in with, in the database, and what is mailed about them. */
@Component
public class EmailChanges {

    /** So long the code works: mail may come late. */
    static final Duration VALID = Duration.ofHours(1);

    /** So long the former address can be put back by whoever reads it. */
    static final Duration UNDO = Duration.ofDays(7);

    private static final int TRIES = 5;
    private static final int BOUND = 100_000_000;

    private static final String LATELY = """
            select asked_at, account_id = :account as here
              from access.email_change
             where lower(new_email) = lower(:email) and asked_at > :since
             order by asked_at
            """;

    private static final String END_OPEN = """
            update access.email_change set ended_at = :now, code = null
             where account_id = :account and changed_at is null and ended_at is null
            """;

    private static final String ADD = """
            insert into access.email_change (id, account_id, old_email, new_email, old_unsafe, language, asked_at)
            select :id, id, email, :email, :unsafe, :language, :now from access.account where id = :account
            """;

    private static final String STORE = """
            update access.email_change
               set code = :code, code_until = :until
             where id = :id and changed_at is null and ended_at is null
            returning new_email, language
            """;

    private static final String OPEN = """
            select id, new_email from access.email_change
             where account_id = :account and changed_at is null and ended_at is null and asked_at > :since
            """;

    private static final String TRY = """
            update access.email_change
               set tries = tries + 1
             where account_id = :account and changed_at is null and ended_at is null and tries < :most
               and code_until > :now
            returning id, code, new_email
            """;

    private static final String CHANGE = """
            update access.email_change
               set changed_at = :now, code = null,
                   undo_until = case when old_email is not null and not old_unsafe then cast(:until as timestamptz) end
             where id = :id
            """;

    private static final String NOTICE = """
            select account_id, old_email as email, language, undo_until
              from access.email_change
             where id = :id and undo_until > :now and ended_at is null
            """;

    private static final String UNDOABLE = """
            select id, account_id, old_email, changed_at
              from access.email_change
             where lower(old_email) = lower(:email) and undo_until > :now and ended_at is null
             order by changed_at
             limit 1
            """;

    /** Later changes of the account go with the one that is undone. */
    private static final String END_ALL = """
            update access.email_change set ended_at = :now, code = null where account_id = :account and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EmailChanges(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
    }

    /** Where the notice of a change goes: to the former address, in the account's language at that time. */
    public record Notice(UUID accountId, String email, String language, Instant undoUntil) {
        @Override
        public String toString() {
            return "Notice";
        }
    }

    record Open(UUID id, String newEmail) {
        @Override
        public String toString() {
            return "Open";
        }
    }

    record Undoable(UUID id, UUID accountId, String oldEmail, Instant changedAt) {
        @Override
        public String toString() {
            return "Undoable";
        }
    }

    /** A new code for the new address; empty when the change is over or another was asked for since. */
    @Transactional
    public Optional<CodeToSend> freshCode(UUID change) {
        var code = "%08d".formatted(random.nextInt(BOUND));
        return jdbc.sql(STORE)
                .param("code", hash.of("email-code", change, code))
                .param("until", Times.utc(clock.instant().plus(VALID)))
                .param("id", change)
                .query((row, number) -> new CodeToSend(
                        row.getString("new_email"), row.getString("language"), CodePurpose.ADDRESS, code))
                .optional();
    }

    /** Empty when nobody is to be told at the former address, or it was put back already. */
    public Optional<Notice> notice(UUID change) {
        return jdbc.sql(NOTICE)
                .param("id", change)
                .param("now", now())
                .query((row, number) -> new Notice(
                        row.getObject("account_id", UUID.class),
                        row.getString("email"),
                        row.getString("language"),
                        row.getTimestamp("undo_until").toInstant()))
                .optional();
    }

    List<MailPace.Asked> lately(UUID account, String email) {
        return jdbc.sql(LATELY)
                .param("account", account)
                .param("email", email)
                .param("since", Times.utc(clock.instant().minus(MailPace.LATELY)))
                .query(MailPace.Asked::read)
                .list();
    }

    /** The one asked for before is over. */
    UUID add(UUID account, String email, boolean oldUnsafe, String language) {
        var id = UUID.randomUUID();
        end(account);
        jdbc.sql(ADD)
                .param("id", id)
                .param("account", account)
                .param("email", email)
                .param("unsafe", oldUnsafe)
                .param("language", language)
                .param("now", now())
                .update();
        return id;
    }

    void end(UUID account) {
        jdbc.sql(END_OPEN).param("now", now()).param("account", account).update();
    }

    Optional<Open> open(UUID account) {
        return jdbc.sql(OPEN)
                .param("account", account)
                .param("since", Times.utc(clock.instant().minus(VALID)))
                .query(Open.class)
                .optional();
    }

    /** The change whose code this is; empty when it is wrong, too old, or was tried too often. */
    Optional<Open> judge(UUID account, String code) {
        return jdbc.sql(TRY)
                .param("account", account)
                .param("most", TRIES)
                .param("now", now())
                .query((row, number) -> MessageDigest.isEqual(
                                hash.of("email-code", row.getObject("id", UUID.class), OtherAddresses.digits(code)),
                                row.getBytes("code"))
                        ? Optional.of(new Open(row.getObject("id", UUID.class), row.getString("new_email")))
                        : Optional.<Open>empty())
                .optional()
                .flatMap(found -> found);
    }

    void changed(UUID change) {
        jdbc.sql(CHANGE)
                .param("now", now())
                .param("until", Times.utc(clock.instant().plus(UNDO)))
                .param("id", change)
                .update();
    }

    /** The first change away from this address that can still be undone. */
    Optional<Undoable> undoable(String oldEmail) {
        return jdbc.sql(UNDOABLE)
                .param("email", oldEmail)
                .param("now", now())
                .query((row, number) -> new Undoable(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("old_email"),
                        row.getTimestamp("changed_at").toInstant()))
                .optional();
    }

    void endAll(UUID account) {
        jdbc.sql(END_ALL).param("now", now()).param("account", account).update();
    }

    private Object now() {
        return Times.utc(clock.instant());
    }
}
