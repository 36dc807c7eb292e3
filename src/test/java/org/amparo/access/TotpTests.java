// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheRfc(long second, String code) {
        var at = Instant.ofEpochSecond(second);
        assertThat(Totp.code(SECRET, Totp.step(at), 8)).isEqualTo(code);
        assertThat(Totp.codeAt(Totp.encode(SECRET), at)).isEqualTo(code.substring(2));
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesAndReadsBase32(String plain, String encoded) {
        assertThat(Totp.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
        assertThat(Totp.decode(encoded)).asString(StandardCharsets.US_ASCII).isEqualTo(plain);
    }

    @Test
    void takesTheStepBeforeAndAfterButNoFurther() {
        var at = Instant.ofEpochSecond(1_000_000_000);
        var now = Totp.step(at);
        for (var step = now - 2; step <= now + 2; step++) {
            var found = Totp.stepOf(Totp.code(SECRET, step, 6), SECRET, at, 0);
            assertThat(found.isPresent()).isEqualTo(Math.abs(step - now) <= 1);
        }
    }

    @Test
    void refusesAStepAlreadyUsed() {
        var at = Instant.ofEpochSecond(1_000_000_000);
        var code = Totp.codeAt(Totp.encode(SECRET), at);
        assertThat(Totp.stepOf(code, SECRET, at, Totp.step(at) - 1)).hasValue(Totp.step(at));
        assertThat(Totp.stepOf(code, SECRET, at, Totp.step(at))).isEmpty();
    }
}
