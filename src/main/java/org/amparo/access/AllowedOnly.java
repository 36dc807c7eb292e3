// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Enforces {@link Allowed} on every handler. Whoever is not signed in is sent to sign in; whoever is but may not gets
 * the page of what does not exist; a handler that states nothing answers nobody.
 */
@Component
class AllowedOnly implements HandlerInterceptor {

    private final FaultPages pages;
    private final HeldBodies held;
    private final Kiosks kiosks;
    private final boolean demo;

    AllowedOnly(FaultPages pages, HeldBodies held, Kiosks kiosks, Environment environment) {
        this.pages = pages;
        this.held = held;
        this.kiosks = kiosks;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return request.getRequestURI().startsWith("/static/") || refuse(request, response);
        }
        var allowed = method.getMethod().getAnnotation(Allowed.class);
        if (allowed == null) {
            return refuse(request, response);
        }
        return switch (allowed.value()) {
            case OPEN -> true;
            case DEMO -> demo || refuse(request, response);
            case APPLY -> applicant(allowed.helping(), request, response);
            case HELP -> helper(request, response);
            default -> officer(allowed.value(), request, response);
        };
    }

    private boolean applicant(HelpScope[] helping, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        requireDatabase(request);
        var visit = Visit.of(request);
        if (visit.audience() != Audience.APPLICANT) {
            return refuse(request, response);
        }
        if (visit.actor() instanceof Applicant applicant) {
            return !applicant.isHelped()
                    || Arrays.stream(helping).anyMatch(applicant::may)
                    || refuse(request, response);
        }
        if (visit.actor() instanceof HelperAccount) {
            return refuse(request, response);
        }
        var owner = visit.session().grant() == null
                ? visit.session().who()
                : visit.session().grant();
        if (owner != null && FaultPages.keepsWhatWasTyped(request)) {
            held.hold(owner, request.getRequestURI(), request.getParameterMap());
        }
        Redirects.to(response, visit.session().door());
        return false;
    }

    private boolean helper(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireDatabase(request);
        var visit = Visit.of(request);
        if (visit.audience() != Audience.APPLICANT) {
            return refuse(request, response);
        }
        if (visit.helper().isPresent()) {
            return true;
        }
        if (visit.isSignedIn()) {
            return refuse(request, response);
        }
        Redirects.to(response, "/help");
        return false;
    }

    private boolean officer(Permission permission, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        requireDatabase(request);
        var visit = Visit.of(request);
        if (visit.audience() != Audience.OFFICER) {
            return refuse(request, response);
        }
        if (visit.actor() instanceof Officer officer) {
            if (kiosks.isHere(request) && permission != Permission.RUN_KIOSK) {
                // a device for whoever comes shows no files; an officer comes to it only to turn it off
                Redirects.to(response, "/work/kiosk");
                return false;
            }
            return officer.may(permission) || refuse(request, response);
        }
        Redirects.to(response, "/work/sign-in");
        return false;
    }

    private static void requireDatabase(HttpServletRequest request) {
        if (request.getAttribute(DatabaseAway.class.getName()) instanceof Throwable away) {
            throw new DatabaseAway(away);
        }
    }

    private boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.notFound(request, response);
        return false;
    }
}
