// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mailed links: made at the moment their mail is sent, so that none lies in clear in a table or a queue, and found again
 * by a keyed hash.
 */
@Component
public class SignInLinks {

    static final Duration VALID = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;

    private static final String STORE = """
            update access.sign_in_link
               set token = :token, link_until = :until
             where id = :id and used_at is null and asked_at > :since
            returning email, language
            """;

    private static final String FIND = """
            select email, language, carried from access.sign_in_link
             where token = :token and used_at is null and link_until > :now
            """;

    // one statement, so that of two at once only one uses it; the others of the address go with it
    private static final String USE = """
            with used as (
                update access.sign_in_link set used_at = :now
                 where token = :token and used_at is null and link_until > :now
                returning id, email, language, carried
            ), others as (
                update access.sign_in_link o set used_at = :now
                  from used
                 where lower(o.email) = lower(used.email) and o.used_at is null and o.id <> used.id
            )
            select email, language, carried from used
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInLinks(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
    }

    /**
     * A new link; an earlier one of the same asking no longer works. Null when the asking is used or over an hour old:
     * then there is nothing to send.
     */
    @Transactional
    public @Nullable LinkToSend freshLink(UUID linkId) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        return jdbc.sql(STORE)
                .param("token", hash(token))
                .param("until", Times.utc(now.plus(VALID)))
                .param("id", linkId)
                .param("since", Times.utc(now.minus(Duration.ofHours(1))))
                .query((row, number) -> new LinkToSend(row.getString("email"), row.getString("language"), token))
                .optional()
                .orElse(null);
    }

    /** Looks only: a program that opens links in mails changes nothing. */
    Optional<Link> find(String token) {
        return row(FIND, token);
    }

    /** Takes it: it works once. */
    Optional<Link> use(String token) {
        return row(USE, token);
    }

    private Optional<Link> row(String sql, String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : jdbc.sql(sql)
                        .param("token", hash(token))
                        .param("now", Times.utc(clock.instant()))
                        .query(Link.class)
                        .optional();
    }

    private byte[] hash(String token) {
        return hash.of("link", token);
    }

    record Link(String email, String language, String carried) {
        @Override
        public String toString() {
            return "Link";
        }
    }
}
