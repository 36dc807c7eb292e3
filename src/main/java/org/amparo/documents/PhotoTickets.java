// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets a page that was sent show its one photograph for some minutes, on any node, without a code in the address. */
@Component
class PhotoTickets {

    static final Duration HOLDS = Duration.ofMinutes(5);

    private static final int PARTS = 3;

    private final CodeKey key;
    private final Clock clock;

    PhotoTickets(CodeKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String of(UUID document) {
        var said = document + "." + clock.instant().plus(HOLDS).getEpochSecond();
        return said + "." + signature(said);
    }

    /** The document whose photograph it shows; empty when it is old or nobody's. */
    Optional<UUID> read(String ticket) {
        var parts = ticket.split("\\.", PARTS);
        if (parts.length != PARTS || !parts[0].matches("[0-9a-f-]{36}") || !parts[1].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        var right = signature(parts[0] + "." + parts[1]);
        return MessageDigest.isEqual(bytes(right), bytes(parts[2]))
                        && Long.parseLong(parts[1]) >= clock.instant().getEpochSecond()
                ? Optional.of(UUID.fromString(parts[0]))
                : Optional.empty();
    }

    private String signature(String said) {
        return HexFormat.of().formatHex(key.mac("photo", said), 0, 16);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
