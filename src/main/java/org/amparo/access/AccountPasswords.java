// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of applicants' passwords. */
@Repository
class AccountPasswords {

    private static final String FIND = """
            select account.id, account_password.hash
              from access.account left join access.account_password on account_password.account_id = account.id
             where lower(account.email) = lower(:email)
            """;

    private static final String SET = """
            insert into access.account_password (account_id, hash, set_at) values (:account, :hash, :now)
            on conflict (account_id) do update set hash = excluded.hash, set_at = excluded.set_at
            """;

    private static final String FORGET = "delete from access.account_password where account_id = :account";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountPasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Stored> find(String email) {
        return jdbc.sql(FIND).param("email", email).query(Stored.class).optional();
    }

    void set(UUID account, String hash) {
        jdbc.sql(SET)
                .param("account", account)
                .param("hash", hash)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    void forget(UUID account) {
        jdbc.sql(FORGET).param("account", account).update();
    }

    record Stored(UUID id, @Nullable String hash) {}
}
