// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

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
