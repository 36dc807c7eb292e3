// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and ends sessions. A sign-in always begins a new one, so that nobody can prepare it beforehand. */
@Component
public class Sessions {

    private final SessionCookies cookies;
    private final Revocations revocations;
    private final Accounts accounts;
    private final HeldBodies held;
    private final KnownBrowsers browsers;
    private final HelpTickets tickets;
    private final Clock clock;

    Sessions(
            SessionCookies cookies,
            Revocations revocations,
            Accounts accounts,
            HeldBodies held,
            KnownBrowsers browsers,
            HelpTickets tickets,
            Clock clock) {
        this.cookies = cookies;
        this.revocations = revocations;
        this.accounts = accounts;
        this.held = held;
        this.browsers = browsers;
        this.tickets = tickets;
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
    public String start(HelperAccount helper, HttpServletRequest request, HttpServletResponse response) {
        var language = Visit.of(request).session().language();
        var session = Session.helping(helper.id(), Session.As.HELPER, null, clock.instant(), language)
                .on(Visit.of(request).session().device());
        cookies.write(Audience.APPLICANT, session, request, response);
        return "/help";
    }

    /** A helper turns to the person of a grant, or with none to the list of those they may help. */
    public String turnTo(
            HelperAccount helper, @Nullable UUID grant, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        var language = Visit.of(request).session().language();
        var session = Session.helping(helper.id(), Session.As.HELPER, grant, now, language)
                .on(Visit.of(request).session().device());
        cookies.write(Audience.APPLICANT, session, request, response);
        if (grant == null) {
            return "/help";
        }
        return held.isAnythingHeld(grant) ? "/apply/resume" : "/help/person";
    }

    /** Returns the path to go on to. */
    public String start(Officer officer, HttpServletRequest request, HttpServletResponse response) {
        var language = Visit.of(request).session().language();
        var session = Session.of(officer.id(), clock.instant(), language);
        cookies.write(Audience.OFFICER, session, request, response);
        return officer.home();
    }

    /** An officer comes from the workbench to fill in with a person; false when the ticket is worth nothing any more. */
    public boolean enter(String ticket, HttpServletRequest request, HttpServletResponse response) {
        var used = tickets.use(ticket);
        used.ifPresent(open -> {
            var language = Visit.of(request).session().language();
            var session = Session.helping(open.officer(), Session.As.OFFICER, open.grant(), clock.instant(), language)
                    .on(Visit.of(request).session().device());
            cookies.write(Audience.APPLICANT, session, request, response);
        });
        return used.isPresent();
    }

    /** Whoever helps lets go of the person: a helper keeps their own session, an officer's at this door is over. */
    public String stopHelping(HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.of(request);
        var helper = visit.helper();
        if (helper.isPresent()) {
            revocations.revoke(visit.session());
            return turnTo(helper.get(), null, request, response);
        }
        end(request, response);
        return "/help/done";
    }

    /** Ends all other sessions of the account; this visitor goes on with a new one. */
    void endOthers(Applicant applicant, HttpServletRequest request, HttpServletResponse response) {
        var before = Visit.of(request).session();
        revocations.endAll(applicant.accountId());
        var session = Session.of(applicant.accountId(), clock.instant(), before.language())
                .on(before.device());
        cookies.write(Audience.APPLICANT, session, request, response);
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
