// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign-in of somebody who helps, by a code to their own address. It works for any address, so that nobody learns who
 * helps; one that nobody allowed finds an empty list.
 */
@Service
public class SignInToHelp {

    /** What came of a try. */
    public sealed interface Outcome {}

    public record SignedIn(HelperAccount helper) implements Outcome {}

    public record WrongCode(int triesLeft) implements Outcome {}

    /** A new code is needed, for whatever reason. */
    public record Dead() implements Outcome {}

    private static final String OPEN = """
            insert into access.helper (id, email, language, created_at) values (:id, :email, :language, :now)
            on conflict (lower(email)) do update set language = excluded.language
            returning id
            """;

    private static final String LANGUAGE = "select language from access.helper where id = :id";

    private final TypedCodes codes;
    private final JdbcClient jdbc;
    private final AccessLog log;
    private final Clock clock;

    SignInToHelp(TypedCodes codes, JdbcClient jdbc, AccessLog log, Clock clock) {
        this.codes = codes;
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome signIn(UUID attemptId, String code, Browser browser) {
        return switch (codes.judge(attemptId, CodePurpose.HELP, code, browser)) {
            case TypedCodes.Right right -> {
                var helper = new HelperAccount(jdbc.sql(OPEN)
                        .param("id", UUID.randomUUID())
                        .param("email", right.email())
                        .param("language", right.language())
                        .param("now", Times.utc(clock.instant()))
                        .query(UUID.class)
                        .single());
                log.wrote(helper, "helper.sign-in", new Subject("helper", helper.id()));
                yield new SignedIn(helper);
            }
            case TypedCodes.Wrong wrong -> new WrongCode(wrong.triesLeft());
            case TypedCodes.TooManyTries tooMany -> new Dead();
            case TypedCodes.Expired expired -> new Dead();
        };
    }

    Optional<String> language(HelperAccount helper) {
        return jdbc.sql(LANGUAGE).param("id", helper.id()).query(String.class).optional();
    }
}
