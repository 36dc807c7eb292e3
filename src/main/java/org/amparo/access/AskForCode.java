// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.amparo.country.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first half of an applicant's sign-in. The answer is the same whether or not the address has an account, and the
 * code works only in the browser that asked.
 */
@Service
public class AskForCode {

    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended(lower(:email), 1)) as text)";

    private static final String LATELY = """
            select asked_at, network = :network as here
              from access.sign_in_attempt
             where lower(email) = lower(:email) and asked_at > :since
             order by asked_at
            """;

    private static final String INSERT = """
            insert into access.sign_in_attempt (id, email, purpose, language, browser, network, asked_at)
            values (:id, :email, :purpose, :language, :browser, :network, :now)
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Pace perNetwork;

    AskForCode(JdbcClient jdbc, KeyRing keys, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
        this.events = events;
        this.perNetwork = new Pace(clock, 60, Duration.ofSeconds(5));
    }

    /**
     * Returns the attempt to be named when the code is typed; it is worthless in another browser. Throws {@link
     * EmailRefused} or {@link TryAgainLater}.
     */
    @Transactional
    public UUID ask(String email, Words words, Browser browser) {
        return ask(email, CodePurpose.SIGN_IN, words, browser);
    }

    /** The same for another purpose; such a code signs no applicant in. */
    @Transactional
    public UUID ask(String email, CodePurpose purpose, Words words, Browser browser) {
        var address = EmailAddress.parse(email).text();
        perNetwork.take(browser.network());
        var now = clock.instant();
        var network = hash.of("network", browser.network());
        jdbc.sql(ONE_AT_A_TIME).param("email", address).query(String.class).optional();
        var lately = jdbc.sql(LATELY)
                .param("email", address)
                .param("network", network)
                .param("since", Times.utc(now.minus(MailPace.LATELY)))
                .query(MailPace.Asked::read)
                .list();
        MailPace.require(lately, now);

        var id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("email", address)
                .param("purpose", purpose.name())
                .param("language", words.lang())
                .param("browser", hash.of("browser", browser.binding()))
                .param("network", network)
                .param("now", Times.utc(now))
                .update();
        events.publishEvent(new SignInCodeWanted(id));
        return id;
    }
}
