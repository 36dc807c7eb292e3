// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * When a kiosk's page asks whether anybody is still there. With scripts the page knows of every key pressed; without, it
 * goes by the clock alone, and waits longer where somebody may be writing a long answer.
 */
public final class Waiting {

    private static final Duration READING = Duration.ofMinutes(2);
    private static final Duration WRITING = Duration.ofMinutes(10);

    private Waiting() {}

    /** For a page's refresh without scripts: seconds and where to go. */
    public static String refresh() {
        var request = request();
        var path = request == null ? "/apply" : request.getRequestURI();
        var writes = path.startsWith("/apply/form/") || path.startsWith("/apply/requests/");
        return (writes ? WRITING : READING).toSeconds()
                + ";url=/apply/kiosk/still?back="
                + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("NullAway") // null outside a request, which only tests of templates are
    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes around
                ? around.getRequest()
                : null;
    }
}
