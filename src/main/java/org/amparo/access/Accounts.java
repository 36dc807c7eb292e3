// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applicants' accounts. They come into being with the first sign-in; nobody fills in a form for one. */
@Component
public class Accounts {

    private static final String FIND =
            "select id, coalesce(email, '') as email, language from access.account where id = :id";

    // the update that changes nothing lets the statement return the row that is there already
    private static final String OPEN = """
            insert into access.account (id, email, language, created_at)
            values (:id, :email, :language, :now)
            on conflict (lower(email)) do update set email = account.email
            returning id, email, language
            """;

    private static final String OPEN_WITHOUT_EMAIL =
            "insert into access.account (id, language, created_at) values (:id, :language, :now)";

    private static final String TELL_ENTRIES = "update access.account set tell_entries = :tell where id = :id";
    private static final String UNOWNED = """
            select email is null and entered_at is null
               and not exists (select 1 from access.recovery_card card where card.account_id = account.id)
              from access.account
             where id = :id
            """;

    private static final String CHANGE_EMAIL = """
            update access.account
               set email = :email
             where id = :id
               and not exists (select 1 from access.account other
                                where lower(other.email) = lower(:email) and other.id <> :id)
            """;

    private static final String FREE_EMAIL = """
            update access.account set email = null
             where lower(email) = lower(:email) and id <> :id and created_at > :since
            """;

    private static final String DROP_EMAIL = "update access.account set email = null where id = :id";
    private static final String HAND_PASSWORD =
            "update access.account_password set account_id = :to where account_id = :from";

    private static final String USE_LANGUAGE = "update access.account set language = :language where id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Throws {@link IllegalStateException} when there is no such account. */
    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No account " + id));
    }

    /** Whether nobody can enter the account, nor ever did: one that has an address or a card is somebody's own. */
    public boolean isUnowned(UUID id) {
        return jdbc.sql(UNOWNED).param("id", id).query(Boolean.class).single();
    }

    /** Whether what was typed can be an address. */
    public static boolean isAddress(String typed) {
        try {
            EmailAddress.parse(typed);
            return true;
        } catch (EmailRefused refused) {
            return false;
        }
    }

    /** The address that was typed. Throws {@link EmailRefused}. */
    public static String address(String typed) {
        return EmailAddress.parse(typed).text();
    }

    /**
     * Whoever came with one account owns another from now on: its address, password and language go over, and nothing
     * else. Returns whether the other had no owner yet.
     */
    public boolean handOver(UUID from, UUID to) {
        var owner = get(from);
        var email = owner.email();
        if (email.isEmpty() || !isUnowned(to)) {
            return false;
        }
        jdbc.sql(DROP_EMAIL).param("id", from).update();
        jdbc.sql(HAND_PASSWORD).param("from", from).param("to", to).update();
        useLanguage(to, owner.language());
        return changeEmail(to, email);
    }

    public void useLanguage(UUID id, String language) {
        jdbc.sql(USE_LANGUAGE).param("language", language).param("id", id).update();
    }

    /** Whether the owner is mailed when somebody enters by an unknown browser. */
    public void tellOfEntries(UUID id, boolean tell) {
        jdbc.sql(TELL_ENTRIES).param("tell", tell).param("id", id).update();
    }

    /** From now on this address signs in, and no other; false when it signs in to another account. */
    boolean changeEmail(UUID id, String email) {
        return jdbc.sql(CHANGE_EMAIL).param("email", email).param("id", id).update() == 1;
    }

    /** The same for an address the account had; one that was opened with it since gives it back. */
    boolean takeBackEmail(UUID id, String email, Instant since) {
        jdbc.sql(FREE_EMAIL)
                .param("email", email)
                .param("id", id)
                .param("since", Times.utc(since))
                .update();
        return changeEmail(id, email);
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(Account.class).optional();
    }

    /** The account behind an address somebody has just proved to read; a new one when there is none. */
    Account open(String email, String language) {
        return jdbc.sql(OPEN)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("language", language)
                .param("now", Times.utc(clock.instant()))
                .query(Account.class)
                .single();
    }

    /** An account of somebody without e-mail, who comes in with a card. */
    public UUID openWithoutEmail(String language) {
        var id = UUID.randomUUID();
        jdbc.sql(OPEN_WITHOUT_EMAIL)
                .param("id", id)
                .param("language", language)
                .param("now", Times.utc(clock.instant()))
                .update();
        return id;
    }
}
