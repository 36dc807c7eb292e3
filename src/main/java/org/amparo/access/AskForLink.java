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
 * Somebody wants a link to choose a password with, for the first time or because it was forgotten. The answer is the
 * same whether or not the address has an account. The link works in any browser: mail is often read elsewhere.
 */
@Service
public class AskForLink {

    private static final int LONGEST_CARRIED = 600;

    private static final String ONE_AT_A_TIME =
            "select cast(pg_advisory_xact_lock(hashtextextended(lower(:email), 2)) as text)";

    private static final String LATELY = """
            select asked_at, network = :network as here
              from access.sign_in_link
             where lower(email) = lower(:email) and asked_at > :since
             order by asked_at
            """;

    private static final String INSERT = """
            insert into access.sign_in_link (id, email, language, network, carried, asked_at)
            values (:id, :email, :language, :network, :carried, :now)
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Pace perNetwork;

    AskForLink(JdbcClient jdbc, KeyRing keys, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
        this.events = events;
        this.perNetwork = new Pace(clock, 60, Duration.ofSeconds(5));
    }

    /**
     * {@code carried} is given back when the link is used; it must tell nothing about the person. Returns the asking,
     * which only whoever sends mail can use. Throws {@link EmailRefused} or {@link TryAgainLater}.
     */
    @Transactional
    public UUID ask(String email, String carried, Words words, Browser browser) {
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
                .param("language", words.lang())
                .param("network", network)
                .param("carried", carried.length() > LONGEST_CARRIED ? "" : carried)
                .param("now", Times.utc(now))
                .update();
        events.publishEvent(new SignInLinkWanted(id));
        return id;
    }
}
