// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an applicant sent when the session had already run out: kept encrypted for a quarter of an hour, for the same
 * account alone. It is shown again for a press of the button and never carried out by itself.
 */
@Component
class HeldBodies {

    static final int LARGEST = 512 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private static final String HOLD = """
            insert into access.held_body (account_id, path, sealed, until) values (:account, :path, :sealed, :until)
            on conflict (account_id) do update set path = excluded.path, sealed = excluded.sealed, until = excluded.until
            """;

    private static final String FIND =
            "select path, sealed from access.held_body where account_id = :account and until > :now";

    private static final String DROP = "delete from access.held_body where account_id = :account";

    private final JdbcClient jdbc;
    private final Aead key;
    private final Clock clock;

    HeldBodies(JdbcClient jdbc, KeyRing keys, Clock clock) {
        this.jdbc = jdbc;
        this.key = keys.aead("held");
        this.clock = clock;
    }

    /** False when it is too large to be held. */
    boolean hold(UUID account, String path, Map<String, String[]> fields) {
        var plain = encode(fields).getBytes(StandardCharsets.UTF_8);
        if (plain.length > LARGEST) {
            return false;
        }
        try {
            jdbc.sql(HOLD)
                    .param("account", account)
                    .param("path", path)
                    .param("sealed", key.encrypt(plain, Bytes.of(account, path)))
                    .param("until", Times.utc(clock.instant().plus(KEPT)))
                    .update();
            return true;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    boolean isAnythingHeld(UUID account) {
        return row(account).isPresent();
    }

    Optional<Held> find(UUID account) {
        return row(account).map(row -> {
            try {
                var plain = key.decrypt(row.sealed(), Bytes.of(account, row.path()));
                return new Held(row.path(), decode(new String(plain, StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException altered) {
                throw new IllegalStateException("Altered, or of another account", altered);
            }
        });
    }

    void drop(UUID account) {
        jdbc.sql(DROP).param("account", account).update();
    }

    private Optional<Row> row(UUID account) {
        return jdbc.sql(FIND)
                .param("account", account)
                .param("now", Times.utc(clock.instant()))
                .query(Row.class)
                .optional();
    }

    private static String encode(Map<String, String[]> fields) {
        var text = new StringBuilder();
        FaultPage.fields(fields)
                .forEach(field -> text.append(URLEncoder.encode(field.name(), StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .append('&'));
        return text.toString();
    }

    private static List<FaultPage.Field> decode(String text) {
        var fields = new ArrayList<FaultPage.Field>();
        for (var pair : text.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(new FaultPage.Field(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8)));
            }
        }
        return fields;
    }

    record Held(String path, List<FaultPage.Field> fields) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(String path, byte[] sealed) {}
}
