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
 * Somebody wants a link to choose a password with, for the first time or because it was forgotten. The answer is the
 * same whether or not the address has an account. The link works in any browser: mail is often read elsewhere.
 */
@Service
public class AskForLink {

    private static final int LONGEST_CARRIED = 600;

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
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final AskingPace pace;

    AskForLink(JdbcClient jdbc, KeyRing keys, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.pace = new AskingPace(jdbc, keys.keyedHash("index"), clock, 2, LATELY);
    }

    /**
     * {@code carried} is given back when the link is used; it must tell nothing about the person. Returns the asking,
     * which only whoever sends mail can use. Throws {@link EmailRefused} or {@link TryAgainLater}.
     */
    @Transactional
    public UUID ask(String email, String carried, Words words, Browser browser) {
        var address = EmailAddress.parse(email).text();
        var network = pace.take(address, browser);
        var id = UUID.randomUUID();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("email", address)
                .param("language", words.lang())
                .param("network", network)
                .param("carried", carried.length() > LONGEST_CARRIED ? "" : carried)
                .param("now", Times.utc(clock.instant()))
                .update();
        events.publishEvent(new SignInLinkWanted(id));
        return id;
    }
}
