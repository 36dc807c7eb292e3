// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings an officer from the workbench to the applicants' pages, which may be at another host: sealed, for five minutes,
 * used once, and worth nothing without the press of a button.
 */
@Component
public class HelpTickets {

    private static final Duration VALID = Duration.ofMinutes(5);
    private static final byte[] PURPOSE = Bytes.of("help-ticket", 1);

    // ids of sessions and of tickets never meet, and both are dropped when their time is over
    private static final String USE =
            "insert into access.revoked_session (sid, until) values (:id, :until) on conflict do nothing";

    private final Aead key;
    private final JdbcClient jdbc;
    private final Clock clock;

    HelpTickets(KeyRing keys, JdbcClient jdbc, Clock clock) {
        this.key = keys.aead("cookie");
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public String issue(UUID grant, Officer officer) {
        var plain = ByteBuffer.allocate(56);
        put(plain, UUID.randomUUID());
        put(plain, grant);
        put(plain, officer.id());
        plain.putLong(clock.instant().plus(VALID).getEpochSecond());
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key.encrypt(plain.array(), PURPOSE));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    /** Empty when it is none of ours, too old or used. */
    Optional<Ticket> use(String typed) {
        return open(typed)
                .filter(ticket -> clock.instant().isBefore(ticket.until()))
                .filter(ticket -> jdbc.sql(USE)
                                .param("id", ticket.id())
                                .param("until", Times.utc(ticket.until()))
                                .update()
                        == 1);
    }

    private Optional<Ticket> open(String typed) {
        if (typed.length() > 300) {
            return Optional.empty();
        }
        try {
            var plain = ByteBuffer.wrap(key.decrypt(Base64.getUrlDecoder().decode(typed), PURPOSE));
            return Optional.of(
                    new Ticket(uuid(plain), uuid(plain), uuid(plain), Instant.ofEpochSecond(plain.getLong())));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    record Ticket(UUID id, UUID grant, UUID officer, Instant until) {}
}
