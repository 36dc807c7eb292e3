// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Leaving at once: the applicant's exit to a site nobody would ask about, and an officer's sign-out. A kiosk goes back to
 * its first page.
 */
@Controller
class LeavePage {

    private final Sessions sessions;
    private final Kiosks kiosks;
    private final String neutralSite;

    LeavePage(Sessions sessions, Kiosks kiosks, AccessSettings settings) {
        this.sessions = sessions;
        this.kiosks = kiosks;
        this.neutralSite = settings.exitUrl().toString();
    }

    @PostMapping("/exit")
    @Allowed(Permission.OPEN)
    void exit(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        Redirects.to(response, kiosks.isHere(request) ? "/apply/anew" : neutralSite);
    }

    @PostMapping("/work/sign-out")
    @Allowed(Permission.OPEN)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        Redirects.to(response, "/work/sign-in");
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        // all cookies would be the one too that makes a device a kiosk; that of the session is deleted by itself
        response.setHeader(
                "Clear-Site-Data",
                kiosks.isHere(request) ? "\"cache\", \"storage\"" : "\"cache\", \"cookies\", \"storage\"");
    }
}
