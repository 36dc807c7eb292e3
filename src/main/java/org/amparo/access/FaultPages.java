// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Writes every page that says no. Missing and forbidden go through one method and give the same bytes; nothing here
 * needs the database.
 */
@Component
class FaultPages {

    /** Pages on which somebody says who they are; with the person's yes to what a helper filled in among them. */
    private static final List<String> DOORS =
            List.of("/apply/sign-in", "/apply/code", "/apply/password", "/apply/link", "/apply/card", "/apply/confirm");

    private final TemplateEngine templates;
    private final Languages languages;

    FaultPages(TemplateEngine templates, Languages languages) {
        this.templates = templates;
        this.languages = languages;
    }

    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(FaultPage.plain(404, "not-found", home(request)), request, response);
    }

    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(FaultPage.plain(413, "too-large", home(request)), request, response);
    }

    void broken(String reference, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(FaultPage.plain(500, "broken", home(request), reference), request, response);
    }

    void tooFast(Instant from, Instant now, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wait = Math.max(1, Duration.between(now, from).toSeconds() + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        var again = languages.words(request).time(from.plusSeconds(59));
        write(FaultPage.plain(429, "too-fast", home(request), again), request, response);
    }

    /** What was typed into a form of the portal comes back behind a button: nothing of it is lost. */
    void databaseAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "15");
        var page = FaultPage.plain(503, "database-away", home(request));
        write(keepsWhatWasTyped(request) ? again(page, request) : page, request, response);
    }

    /** The form came from a page of a former session: to be sent again with a press, signed in or after signing in. */
    void stalePage(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var visit = Visit.of(request);
        if (visit.isSignedIn() && visit.session().as() != Session.As.SELF) {
            // whoever helps several people may have typed it for another of them: it must not land with this one
            var page = FaultPage.plain(409, "stale-other", home(request));
            write(page.showing(FaultPage.fields(request.getParameterMap())), request, response);
            return;
        }
        var page = visit.isSignedIn()
                ? FaultPage.plain(409, "stale", home(request))
                : FaultPage.plain(409, "stale-signed-out", home(request))
                        .signingIn(visit.session().door());
        write(again(page, request), request, response);
    }

    /** A form of the portal that may be shown again as hidden fields: no upload, no code, no password. */
    static boolean keepsWhatWasTyped(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && path.startsWith("/apply/")
                && DOORS.stream().noneMatch(door -> path.equals(door) || path.startsWith(door + "/"))
                && isForm(request);
    }

    static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static FaultPage again(FaultPage page, HttpServletRequest request) {
        return page.sendingAgain(request.getRequestURI(), FaultPage.fields(request.getParameterMap()));
    }

    void write(FaultPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(page.status());
        if (wantsJson(request)) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write("{\"status\":" + page.status() + "}");
            return;
        }
        var html = new Utf8ByteOutput();
        templates.render(
                "access/fault.jte",
                Map.of("words", languages.words(request), "csrf", token(request), "page", page),
                html);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    static String token(HttpServletRequest request) {
        var token = (@Nullable CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    static String home(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.equals("/work") || path.startsWith("/work/")) {
            return Visit.find(request) instanceof Visit visit && visit.actor() instanceof Officer officer
                    ? officer.home()
                    : "/work";
        }
        if (path.startsWith("/apply")) {
            return "/apply";
        }
        return path.startsWith("/verify") || path.startsWith("/d/") || path.startsWith("/D/") ? "/verify" : "/";
    }

    /** A number to be quoted by whoever calls for help, and found in the log. */
    static String reference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
