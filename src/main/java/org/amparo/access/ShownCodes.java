// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries the code of a new card over the redirect to its page, sealed for whoever issued it: the page can be loaded
 * again and printed, and the code is stored nowhere.
 */
@Component
class ShownCodes {

    private static final Duration SHOWN = Duration.ofMinutes(15);
    private static final int LONGEST = 300;

    private final Aead key;
    private final Clock clock;

    ShownCodes(KeyRing keys, Clock clock) {
        this.key = keys.aead("held");
        this.clock = clock;
    }

    String seal(Actor who, String code) {
        try {
            var plain = (clock.instant().plus(SHOWN).getEpochSecond() + " " + code).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key.encrypt(plain, bound(who)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    Optional<String> open(Actor who, String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var plain =
                    new String(key.decrypt(Base64.getUrlDecoder().decode(sealed), bound(who)), StandardCharsets.UTF_8);
            var parts = plain.split(" ", 2);
            var until = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            return clock.instant().isBefore(until) ? Optional.of(parts[1]) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static byte[] bound(Actor who) {
        return Bytes.of("card", who.logName());
    }
}
