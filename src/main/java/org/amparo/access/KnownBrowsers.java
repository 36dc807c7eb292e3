// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices when an account is entered by a browser it does not know. A browser is known by a mark that is left only on a
 * device the person called their own; leaving by the quick exit wipes it, and the next entry counts as new.
 */
@Component
class KnownBrowsers {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final String NAME = "amb";
    private static final int MARK_BYTES = 16;
    private static final int LONGEST = 40;

    private static final String ENTER = """
            update access.account a set entered_at = :now
              from (select id, entered_at, tell_entries from access.account where id = :account) was
             where a.id = was.id
            returning was.entered_at is not null and was.tell_entries
            """;

    private static final String SEE = """
            update access.known_browser set seen_at = :now where account_id = :account and mark = :mark
            """;

    private static final String REMEMBER = """
            insert into access.known_browser (account_id, mark, seen_at) values (:account, :mark, :now)
            on conflict (account_id, mark) do update set seen_at = excluded.seen_at
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final boolean plain;
    private final SecureRandom random = new SecureRandom();

    KnownBrowsers(
            JdbcClient jdbc,
            KeyRing keys,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            AccessSettings settings) {
        this.jdbc = jdbc;
        this.hash = keys.keyedHash("index");
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.plain = settings.plainCookies();
    }

    /** Tells the owner unless it is the first entry ever, or by a browser that is known. */
    void entered(UUID account, Device device, HttpServletRequest request, HttpServletResponse response) {
        var mark = mark(request);
        transaction.executeWithoutResult(status -> {
            var now = Times.utc(clock.instant());
            var known = mark != null
                    && jdbc.sql(SEE)
                                    .param("account", account)
                                    .param("mark", hash(account, mark))
                                    .param("now", now)
                                    .update()
                            == 1;
            var tell = jdbc.sql(ENTER)
                    .param("account", account)
                    .param("now", now)
                    .query(Boolean.class)
                    .single();
            if (tell && !known) {
                events.publishEvent(new AccountEntered(account, UUID.randomUUID()));
            }
            if (!known && device == Device.OWN) {
                var left = mark == null ? leave(response) : mark;
                jdbc.sql(REMEMBER)
                        .param("account", account)
                        .param("mark", hash(account, left))
                        .param("now", now)
                        .update();
            }
        });
    }

    private String leave(HttpServletResponse response) {
        var bytes = new byte[MARK_BYTES];
        random.nextBytes(bytes);
        var mark = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var cookie = ResponseCookie.from(name(), mark)
                .httpOnly(true)
                .secure(!plain)
                .path("/")
                .sameSite("Lax")
                .maxAge(KEPT);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
        return mark;
    }

    private @Nullable String mark(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (cookie.getName().equals(name()) && cookie.getValue().length() <= LONGEST) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private byte[] hash(UUID account, String mark) {
        return hash.of("known-browser", account, mark);
    }

    private String name() {
        return plain ? NAME : "__Host-" + NAME;
    }
}
