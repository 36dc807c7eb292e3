// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Sessions as encrypted cookies. Audience and family of browser are bound into the encryption: a cookie works in
 * neither another audience nor another kind of browser.
 */
@Component
final class SessionCookies {

    private static final List<String> FAMILIES =
            List.of("Firefox", "FxiOS", "SamsungBrowser", "Edg", "OPR", "CriOS", "Chrome", "Safari");

    private final Aead key;
    private final boolean plain;

    SessionCookies(KeyRing keys, AccessSettings settings) {
        key = keys.aead("cookie");
        plain = settings.plainCookies();
    }

    /** Null when there is none, or none of ours. */
    @Nullable
    Session read(Audience audience, HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        var name = audience.cookieName(plain);
        for (var cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return open(audience, request, cookie.getValue());
            }
        }
        return null;
    }

    void write(Audience audience, Session session, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(audience, seal(audience, session, request)).build().toString());
    }

    void delete(Audience audience, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie(audience, "").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(Audience audience, String value) {
        return ResponseCookie.from(audience.cookieName(plain), value)
                .httpOnly(true)
                .secure(!plain)
                .path(audience.path)
                .sameSite(audience.sameSite);
    }

    private String seal(Audience audience, Session session, HttpServletRequest request) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.encrypt(session.bytes(), bound(audience, request)));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Can't be sealed", fault);
        }
    }

    private @Nullable Session open(Audience audience, HttpServletRequest request, String value) {
        if (value.length() > 512) {
            return null;
        }
        try {
            return Session.of(key.decrypt(Base64.getUrlDecoder().decode(value), bound(audience, request)));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static byte[] bound(Audience audience, HttpServletRequest request) {
        return Bytes.of("session", 1, audience.cookie, family(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    private static String family(@Nullable String browser) {
        return browser == null
                ? ""
                : FAMILIES.stream().filter(browser::contains).findFirst().orElse("");
    }
}
