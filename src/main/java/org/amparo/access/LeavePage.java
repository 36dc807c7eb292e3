// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving at once: the applicant's exit to a site nobody would ask about, and an officer's sign-out. */
@Controller
class LeavePage {

    private final Sessions sessions;
    private final String neutralSite;

    LeavePage(Sessions sessions, AccessSettings settings) {
        this.sessions = sessions;
        this.neutralSite = settings.exitUrl().toString();
    }

    @PostMapping("/exit")
    @Allowed(Permission.OPEN)
    void exit(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        Redirects.to(response, neutralSite);
    }

    @PostMapping("/work/sign-out")
    @Allowed(Permission.OPEN)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        Redirects.to(response, "/work/sign-in");
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }
}
