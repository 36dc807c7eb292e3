// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first thing a person's request meets: refuses what is too large or comes from another site, reads the session
 * from the cookie, and knows from then on who it is ({@link Visit}).
 */
final class Gate extends OncePerRequestFilter {

    private static final long LARGEST_FORM = 512 * 1024;
    private static final long LARGEST_UPLOAD = 37L * 1024 * 1024;

    /** So much of a too large body is read away, so that the browser gets to read the answer. */
    private static final long READ_AWAY = 64L * 1024 * 1024;

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    /** Files for everybody, which caches between us may keep. */
    private static final List<String> PUBLISHED = List.of(
            "/status/",
            "/.well-known/",
            "/verify/scan/",
            "/verify/sw.js",
            "/verify/keys",
            "/verify/root",
            "/verify/trust",
            "/verify/vectors");

    private final Audience audience;
    private final SessionCookies cookies;
    private final Kiosks kiosks;
    private final Revocations revocations;
    private final Staff staff;
    private final HelpGrants grants;
    private final FaultPages pages;
    private final Clock clock;

    Gate(
            Audience audience,
            SessionCookies cookies,
            Kiosks kiosks,
            Revocations revocations,
            Staff staff,
            HelpGrants grants,
            FaultPages pages,
            Clock clock) {
        this.audience = audience;
        this.cookies = cookies;
        this.kiosks = kiosks;
        this.revocations = revocations;
        this.staff = staff;
        this.grants = grants;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            readAway(request);
            pages.tooLarge(request, response);
            return;
        }
        if (!SAFE.contains(request.getMethod()) && !isFromHere(request)) {
            pages.notFound(request, response);
            return;
        }
        if (!canBeRead(request)) {
            pages.tooLarge(request, response);
            return;
        }
        var now = clock.instant();
        var found = cookies.read(audience, request);
        var session = found == null ? Session.anonymous(now, "") : found;
        var kiosk = audience != Audience.OFFICER && kiosks.isHere(request);
        if (kiosk && isOfSomebodyGone(session, now, request)) {
            session = Session.anonymous(now, "");
            found = null;
        }
        if (kiosk != (session.device() == Device.KIOSK)) {
            session = session.on(kiosk ? Device.KIOSK : Device.UNSAID);
            found = null;
        }
        var browser = new Browser(session.sid().toString(), Network.of(request.getRemoteAddr()));
        // known before who it is, so that a page which says the database is away has language and form secret
        new Visit(audience, session, new Actor.Anyone(), browser).keepIn(request);

        Optional<Actor> actor = Optional.empty();
        if (session.who() != null && audience != Audience.VERIFIER && !isExit(request)) {
            try {
                if (revocations.isRevoked(session)) {
                    session = Session.anonymous(now, session.language()).on(session.device());
                    found = null;
                } else if (!session.isOver(audience, now)) {
                    actor = whoIs(session, session.who());
                }
            } catch (DatabaseAway | DataAccessException | TransactionException away) {
                request.setAttribute(DatabaseAway.class.getName(), away);
            }
        }
        var used = actor.isPresent() || (kiosk && !session.isOver(audience, now));
        if (used && session.isToBeNoted(audience, now) && !isWarning(request)) {
            session = session.usedAt(now);
            found = null;
        }
        if (found == null && !isExit(request) && !isOfAProgram(request)) {
            cookies.write(audience, session, request, response);
        }
        new Visit(audience, session, actor.orElseGet(Actor.Anyone::new), browser(session, request)).keepIn(request);
        chain.doFilter(request, response);
    }

    /** Whoever fetches a published file or asks for JSON posts no form later: sealing a session for each would be a tenth of a check. */
    private boolean isOfAProgram(HttpServletRequest request) {
        if (audience != Audience.VERIFIER || !SAFE.contains(request.getMethod())) {
            return false;
        }
        var accept = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        return accept.contains("application/json") && !accept.contains("text/html")
                || PUBLISHED.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static Browser browser(Session session, HttpServletRequest request) {
        return new Browser(session.sid().toString(), Network.of(request.getRemoteAddr()));
    }

    /** At a kiosk nothing of the last person is left but a form just sent, which is held for that account alone. */
    private boolean isOfSomebodyGone(Session session, Instant now, HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) && session.isOver(audience, now);
    }

    /** The page that asks whether anybody is still there comes by itself: it is no use of the session. */
    private static boolean isWarning(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) && request.getRequestURI().equals("/apply/kiosk/still");
    }

    private Optional<Actor> whoIs(Session session, UUID who) {
        if (audience == Audience.OFFICER) {
            return staff.officer(who).map(Actor.class::cast);
        }
        var grant = session.grant();
        return switch (session.as()) {
            case SELF -> Optional.of(new Applicant(who));
            case HELPER ->
                (grant == null ? Optional.<Applicant>empty() : grants.applicant(grant, who))
                        .map(Actor.class::cast)
                        .or(() -> Optional.of(new HelperAccount(who)));
            case OFFICER ->
                staff.officer(who)
                        .filter(officer -> officer.may(Permission.ASSIST_APPLICATION))
                        .flatMap(officer -> grant == null ? Optional.empty() : grants.applicant(grant, who))
                        .map(Actor.class::cast);
        };
    }

    /** Leaving must work whatever else does not. */
    private static boolean isExit(HttpServletRequest request) {
        return request.getRequestURI().equals("/exit");
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        var upload = type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        return request.getContentLengthLong() > (upload ? LARGEST_UPLOAD : LARGEST_FORM);
    }

    /** The server refuses a body with too many fields, or a file over its limit, when its fields are first asked for. */
    private static boolean canBeRead(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private static void readAway(HttpServletRequest request) throws IOException {
        var body = request.getInputStream();
        var buffer = new byte[64 * 1024];
        var left = READ_AWAY;
        for (var read = 0; read >= 0 && left > 0; left -= read) {
            read = body.read(buffer);
        }
    }

    /**
     * A form of ours: browsers say so themselves; older ones name where the page came from. One that says nothing is
     * refused. The verification pages send no referrer, whence {@code null} as their origin.
     */
    private boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origin.equals("null")) {
            return audience == Audience.VERIFIER;
        }
        return isHost(origin == null ? request.getHeader(HttpHeaders.REFERER) : origin, request);
    }

    private static boolean isHost(@Nullable String address, HttpServletRequest request) {
        if (address == null) {
            return false;
        }
        try {
            var authority = URI.create(address).getAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
