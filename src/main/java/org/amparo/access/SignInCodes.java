// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a code at the moment its mail is sent, so that none lies in clear in a table or a queue. */
@Component
public class SignInCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    private static final int BOUND = 100_000_000;

    private static final String STORE = """
            update access.sign_in_attempt
               set code = :code, code_until = :until
             where id = :id and used_at is null and asked_at > :since
            returning email, language, purpose
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInCodes(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
    }

    /**
     * A new code of eight digits for an attempt; an earlier one no longer works. Null when the attempt is used or over
     * an hour old: then there is nothing to send.
     */
    @Transactional
    public @Nullable CodeToSend freshCode(UUID attemptId) {
        var code = "%08d".formatted(random.nextInt(BOUND));
        var now = clock.instant();
        return jdbc.sql(STORE)
                .param("code", hash.of("code", attemptId, code))
                .param("until", Times.utc(now.plus(VALID)))
                .param("id", attemptId)
                .param("since", Times.utc(now.minus(Duration.ofHours(1))))
                .query((row, number) -> new CodeToSend(
                        row.getString("email"),
                        row.getString("language"),
                        CodePurpose.valueOf(row.getString("purpose")),
                        code))
                .optional()
                .orElse(null);
    }
}
