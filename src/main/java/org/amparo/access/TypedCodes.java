// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Judges a code from a mail as it is typed, in the browser that asked for it and for what it was asked. */
@Component
class TypedCodes {

    static final int TRIES = 5;

    /** What came of a try; called from within the transaction of whoever acts on it. */
    sealed interface Outcome {}

    /** Used up by this. */
    record Right(String email, String language) implements Outcome {}

    record Wrong(int triesLeft) implements Outcome {}

    record TooManyTries() implements Outcome {}

    /** Too old, used, superseded, or of another browser: which of them is nobody's business. */
    record Expired() implements Outcome {}

    // one statement, so that two tries at once count as two
    private static final String TRY = """
            update access.sign_in_attempt
               set tries = tries + 1
             where id = :id and purpose = :purpose and browser = :browser and used_at is null and tries < :most
               and code_until > :now
            returning email, language, code, tries
            """;

    private static final String WHY = """
            select tries, code_until from access.sign_in_attempt
             where id = :id and purpose = :purpose and browser = :browser and used_at is null
            """;

    private static final String USE = "update access.sign_in_attempt set used_at = :now, code = null where id = :id";

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;

    TypedCodes(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
    }

    /** Spaces and hyphens in the code are forgiven. */
    Outcome judge(UUID attemptId, CodePurpose purpose, String code, Browser browser) {
        var typed = code.replaceAll("[\\s\\p{Pd}]", "");
        var binding = hash.of("browser", browser.binding());
        var now = Times.utc(clock.instant());
        var attempt = jdbc.sql(TRY)
                .param("id", attemptId)
                .param("purpose", purpose.name())
                .param("browser", binding)
                .param("most", TRIES)
                .param("now", now)
                .query(Attempt.class)
                .optional();
        if (attempt.isEmpty()) {
            return whyNot(attemptId, purpose, binding);
        }
        var found = attempt.get();
        if (!MessageDigest.isEqual(hash.of("code", attemptId, digits(typed)), found.code())) {
            return found.tries() >= TRIES ? new TooManyTries() : new Wrong(TRIES - found.tries());
        }
        jdbc.sql(USE).param("now", now).param("id", attemptId).update();
        return new Right(found.email(), found.language());
    }

    private Outcome whyNot(UUID attemptId, CodePurpose purpose, byte[] binding) {
        var state = jdbc.sql(WHY)
                .param("id", attemptId)
                .param("purpose", purpose.name())
                .param("browser", binding)
                .query(State.class)
                .optional();
        if (state.isEmpty()) {
            return new Expired();
        }
        if (state.get().tries() >= TRIES) {
            return new TooManyTries();
        }
        // asked a moment ago and the mail not yet made: no try is lost
        return state.get().codeUntil() == null ? new Wrong(TRIES - state.get().tries()) : new Expired();
    }

    /** Digits of other scripts, as Arabic keyboards type them, count as what they are. */
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .limit(64)
                .forEach(c -> digits.append(Character.isDigit(c) ? String.valueOf(Character.digit(c, 10)) : "x"));
        return digits.toString();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Attempt(String email, String language, byte[] code, int tries) {}

    record State(int tries, @Nullable OffsetDateTime codeUntil) {}
}
