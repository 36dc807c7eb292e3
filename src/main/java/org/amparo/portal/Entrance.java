// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Applicant;
import org.amparo.access.Sessions;
import org.amparo.registration.InformationPass;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What every way of signing in ends with: what was accepted before is noted, and the person goes on where they were. */
@Component
class Entrance {

    private final InformationPass pass;
    private final Sessions sessions;

    Entrance(InformationPass pass, Sessions sessions) {
        this.pass = pass;
        this.sessions = sessions;
    }

    /** Begins the session and returns where to go. */
    String enter(Applicant applicant, String accepted, HttpServletRequest request, HttpServletResponse response) {
        pass.redeem(accepted, applicant);
        var next = sessions.start(applicant, request, response);
        return "redirect:" + (next.equals("/apply") ? "/apply/continue" : next);
    }

    /** A redirect that takes the pass along. */
    static String to(String path, String pass) {
        var address = UriComponentsBuilder.fromPath(path);
        if (!pass.isEmpty()) {
            address.queryParam("pass", pass);
        }
        return "redirect:" + address.build().encode();
    }
}
