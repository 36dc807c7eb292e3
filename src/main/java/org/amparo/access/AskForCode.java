// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
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
    private final AskingPace pace;

    AskForCode(JdbcClient jdbc, KeyRing keys, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
        this.events = events;
        this.pace = new AskingPace(jdbc, hash, clock, 1, LATELY);
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
        var network = pace.take(address, browser);
        var id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("email", address)
                .param("purpose", purpose.name())
                .param("language", words.lang())
                .param("browser", hash.of("browser", browser.binding()))
                .param("network", network)
                .param("now", Times.utc(clock.instant()))
                .update();
        events.publishEvent(new SignInCodeWanted(id));
        return id;
    }
}
