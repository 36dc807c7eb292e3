// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Duration;

/** Whom a door serves, with the cookie it uses and how long a session lasts there. */
enum Audience {
    APPLICANT("am", "/", "Lax", Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5)),
    OFFICER("amw", "/work", "Strict", Duration.ofMinutes(15), Duration.ofHours(10), Duration.ofMinutes(1)),
    /** Shares the applicants' cookie for language and form secret, and never sees who is signed in. */
    VERIFIER("am", "/", "Lax", Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5));

    final String cookie;
    final String path;
    final String sameSite;
    final Duration idle;
    final Duration absolute;
    /** A cookie is issued again after so long a use, so idle time is measured to this precision. */
    final Duration reissue;

    Audience(String cookie, String path, String sameSite, Duration idle, Duration absolute, Duration reissue) {
        this.cookie = cookie;
        this.path = path;
        this.sameSite = sameSite;
        this.idle = idle;
        this.absolute = absolute;
        this.reissue = reissue;
    }

    /** Browsers accept {@code __Host-} with the whole host as path only. */
    String cookieName(boolean plain) {
        return plain ? cookie : (path.equals("/") ? "__Host-" : "__Secure-") + cookie;
    }
}
