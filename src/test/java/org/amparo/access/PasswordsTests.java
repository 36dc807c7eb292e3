// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void worksForNobodyAsHardAsForSomebody() {
        var hash = passwords.hash("long enough for all");
        assertThat(fastest(null)).isGreaterThan(fastest(hash) / 3);
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(passwords.matches("long enough for all", null)).isFalse();
        assertThat(passwords.matches("long enough for all", passwords.hash("long enough for all")))
                .isTrue();
    }

    /** What one wrote the other reads, so that a machine may gain or lose its library. */
    @Test
    void hashesAreTheSameWithAndWithoutTheMachinesLibrary() {
        var plain = new Passwords(Optional::empty);
        for (var password : List.of("long enough for all", "contraseña larga ñ", "كلمة سر طويلة")) {
            assertThat(passwords.matches(password, plain.hash(password))).isTrue();
            assertThat(plain.matches(password, passwords.hash(password))).isTrue();
            assertThat(passwords.matches(password + ".", plain.hash(password))).isFalse();
            assertThat(plain.matches(password + ".", passwords.hash(password))).isFalse();
        }
    }

    @Test
    void theHashSaysHowItWasMade() {
        assertThat(passwords.hash("long enough for all")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private long fastest(@Nullable String hash) {
        return LongStream.range(0, 5)
                .map(round -> {
                    var begin = System.nanoTime();
                    passwords.matches("another password", hash);
                    return System.nanoTime() - begin;
                })
                .min()
                .orElseThrow();
    }
}
