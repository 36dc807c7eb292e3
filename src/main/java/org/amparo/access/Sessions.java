// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. A sign-in always begins a new one, so that nobody can prepare it beforehand. */
@Component
public class Sessions {

    private final SessionCookies cookies;
    private final Revocations revocations;
    private final Accounts accounts;
    private final HeldBodies held;
    private final KnownBrowsers browsers;
    private final Clock clock;

    Sessions(
            SessionCookies cookies,
            Revocations revocations,
            Accounts accounts,
            HeldBodies held,
            KnownBrowsers browsers,
            Clock clock) {
        this.cookies = cookies;
        this.revocations = revocations;
        this.accounts = accounts;
        this.held = held;
        this.browsers = browsers;
        this.clock = clock;
    }

    /** Returns the path to go on to: {@code /apply}, or {@code /apply/resume} when something typed was kept. */
    public String start(Applicant applicant, HttpServletRequest request, HttpServletResponse response) {
        var language = accounts.get(applicant.accountId()).language();
        var device = Visit.of(request).session().device();
        var session =
                Session.of(applicant.accountId(), clock.instant(), language).on(device);
        cookies.write(Audience.APPLICANT, session, request, response);
        browsers.entered(applicant.accountId(), device, request, response);
        return held.isAnythingHeld(applicant.accountId()) ? "/apply/resume" : "/apply";
    }

    /** Returns the path to go on to. */
    public String start(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        var language = Visit.of(request).session().language();
        var session = Session.of(officer.id(), clock.instant(), language);
        cookies.write(Audience.OFFICER, session, request, response);
        return "/work";
    }

    /** Ends the session on every node and takes the cookie away; works also when the database does not. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.of(request);
        if (visit.session().who() != null) {
            revocations.revoke(visit.session());
        }
        cookies.delete(visit.audience(), response);
    }
}
