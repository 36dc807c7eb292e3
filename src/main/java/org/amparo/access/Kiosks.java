// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Knows a kiosk by a sealed cookie of the device, which outlives every session on it. */
@Component
final class Kiosks {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final String NAME = "amk";
    private static final byte[] BOUND = Bytes.of("kiosk", 1);

    private final Aead key;
    private final boolean plain;

    Kiosks(KeyRing keys, AccessSettings settings) {
        key = keys.aead("cookie");
        plain = settings.plainCookies();
    }

    boolean isHere(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        for (var cookie : cookies) {
            if (cookie.getName().equals(name())) {
                return isOurs(cookie.getValue());
            }
        }
        return false;
    }

    void put(String office, HttpServletResponse response) {
        try {
            var sealed = key.encrypt(office.getBytes(StandardCharsets.UTF_8), BOUND);
            add(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), KEPT, response);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    void takeAway(HttpServletResponse response) {
        add("", Duration.ZERO, response);
    }

    private void add(String value, Duration age, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(!plain)
                .path("/")
                .sameSite("Lax")
                .maxAge(age);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    private String name() {
        return plain ? NAME : "__Host-" + NAME;
    }

    private boolean isOurs(String value) {
        try {
            key.decrypt(Base64.getUrlDecoder().decode(value), BOUND);
            return value.length() < 300;
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return false;
        }
    }
}
