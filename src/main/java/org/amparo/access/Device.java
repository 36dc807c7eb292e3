// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Duration;
import java.util.Set;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whose device an applicant sits at: how long a session waits, and what may be left behind on it. */
public enum Device {
    /** Nobody said. */
    UNSAID(Duration.ofMinutes(30), Duration.ofMinutes(5)),
    /** Only this person uses it. */
    OWN(Duration.ofMinutes(30), Duration.ofMinutes(5)),
    /** Others use it too. */
    SHARED(Duration.ofMinutes(10), Duration.ofMinutes(1)),
    /** An officer put it up for whoever comes ({@link Kiosks}). */
    KIOSK(Duration.ofMinutes(3), Duration.ofSeconds(10));

    final Duration idle;
    /** A cookie is issued again after so long a use, so idle time is measured to this precision. */
    final Duration reissue;

    Device(Duration idle, Duration reissue) {
        this.idle = idle;
        this.reissue = reissue;
    }

    /** That of the page being made, for templates; {@link #UNSAID} outside a request. */
    public static Device here() {
        var visit = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes around
                ? Visit.find(around.getRequest())
                : null;
        return visit == null ? UNSAID : visit.session().device();
    }

    /** True where the next person must find nothing of the last. */
    public boolean isShared() {
        return Set.of(SHARED, KIOSK).contains(this);
    }

    /** What a field may tell the browser to remember: the purpose given, or nothing. */
    public String remembers(String purpose) {
        return isShared() ? "off" : purpose;
    }
}
