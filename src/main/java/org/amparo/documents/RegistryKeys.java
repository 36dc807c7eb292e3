// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, knows and revokes the keys of registries' programs: 160 random bits, shown once to whoever makes one, of which the
 * database holds the SHA-256.
 */
@Service
public class RegistryKeys {

    static final int LONGEST_NAME = 80;

    /** Characters of five bits. */
    private static final int LENGTH = 32;

    static final String ADD = """
        insert into documents.registry_key (id, name, purpose, hash, made_at) values (:id, :name, :purpose, :hash, :at)
        """;

    static final String LIST = """
        select id, name, purpose, made_at, revoked_at from documents.registry_key order by made_at, id
        """;

    static final String FIND = """
        select id, name, purpose, made_at, revoked_at from documents.registry_key where hash = :hash and revoked_at is null
        """;

    static final String REVOKE = """
        update documents.registry_key set revoked_at = :at where id = :id and revoked_at is null
        """;

    private final JdbcClient jdbc;
    private final BodyRules rules;
    private final AccessLog log;
    private final Clock clock;

    RegistryKeys(JdbcClient jdbc, BodyRules rules, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** A key just made; {@code text} is what the registry is given, and is shown nowhere again. */
    public record Made(UUID id, String text) {
        @Override
        public String toString() {
            return "Made[" + id + "]";
        }
    }

    /** For what registries check in this country; empty where they don't. */
    public List<String> purposes() {
        return rules.registry();
    }

    /** Throws {@link IllegalArgumentException} for a name or purpose that cannot be. */
    @Transactional
    public Made add(String name, String purpose) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the name has 1 to " + LONGEST_NAME + " characters");
        }
        if (!purposes().contains(purpose)) {
            throw new IllegalArgumentException(
                    purposes().isEmpty()
                            ? "the pack's documents.yaml has no checks by a registry (checks: registry: purposes)"
                            : "the purpose is one of " + String.join(", ", purposes()));
        }
        var made = new Made(UUID.randomUUID(), Crockford.random(LENGTH));
        jdbc.sql(ADD)
                .param("id", made.id())
                .param("name", name.strip())
                .param("purpose", purpose)
                .param("hash", hash(made.text()))
                .param("at", now())
                .update();
        log.wrote(new Actor.System(), "registry-key.add", new Subject("registry-key", made.id()));
        return made;
    }

    public List<RegistryKey> list() {
        return jdbc.sql(LIST).query(RegistryKeys::key).list();
    }

    /** Holds at once, on every node. False when there is no such key, or it was revoked before. */
    @Transactional
    public boolean revoke(UUID id) {
        var revoked = jdbc.sql(REVOKE).param("id", id).param("at", now()).update() == 1;
        if (revoked) {
            log.wrote(new Actor.System(), "registry-key.revoke", new Subject("registry-key", id));
        }
        return revoked;
    }

    /** The key that holds now and whose purpose the country still has. */
    public Optional<RegistryKey> find(String text) {
        return Crockford.parse(text, LENGTH)
                .flatMap(key -> jdbc.sql(FIND)
                        .param("hash", hash(key))
                        .query(RegistryKeys::key)
                        .optional())
                .filter(key -> purposes().contains(key.purpose()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static byte[] hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static RegistryKey key(ResultSet row, int number) throws SQLException {
        return new RegistryKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
