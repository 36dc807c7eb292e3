// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns the device an officer sits at into a kiosk for whoever comes, and back. The officer's own session ends with it:
 * nobody is to find it there.
 */
@Service
public class RunKiosk {

    private static final Duration TICKET = Duration.ofMinutes(5);

    private static final String TURN = """
            insert into access.kiosk_turn (id, turned_on, office, officer_id, turned_at)
            values (:id, :on, :office, :officer, :now)
            """;

    private static final String TAKE = """
            update access.kiosk_turn set taken_at = :now
             where id = :id and taken_at is null and turned_at > :since
            returning turned_on, office
            """;

    private final JdbcClient jdbc;
    private final Kiosks kiosks;
    private final Sessions sessions;
    private final AccessLog log;
    private final Clock clock;
    private final URI portal;

    RunKiosk(JdbcClient jdbc, Kiosks kiosks, Sessions sessions, AccessLog log, Clock clock, AccessSettings settings) {
        this.jdbc = jdbc;
        this.kiosks = kiosks;
        this.sessions = sessions;
        this.log = log;
        this.clock = clock;
        this.portal = settings.origin().portal();
    }

    /** Whether the device of this request is a kiosk. */
    public boolean isHere(HttpServletRequest request) {
        return kiosks.isHere(request);
    }

    /** Returns the address in the applicants' portal that must be opened on the device within five minutes. */
    @Transactional
    public String turn(boolean on, Officer officer, HttpServletRequest request, HttpServletResponse response) {
        officer.require(Permission.RUN_KIOSK);
        var id = UUID.randomUUID();
        jdbc.sql(TURN)
                .param("id", id)
                .param("on", on)
                .param("office", officer.office())
                .param("officer", officer.id())
                .param("now", Times.utc(clock.instant()))
                .update();
        log.wrote(officer, on ? "kiosk.on" : "kiosk.off", new Subject("kiosk", id));
        set(on, officer.office(), response);
        if (on) {
            sessions.end(request, response);
        }
        return portal.resolve("/apply/kiosk/turn/" + id).toString();
    }

    /** The portal's half. A ticket that is used, old or made up changes nothing. */
    @Transactional
    public void take(UUID ticket, HttpServletRequest request, HttpServletResponse response) {
        var now = clock.instant();
        jdbc.sql(TAKE)
                .param("id", ticket)
                .param("now", Times.utc(now))
                .param("since", Times.utc(now.minus(TICKET)))
                .query(Turn.class)
                .optional()
                .ifPresent(turn -> {
                    set(turn.turnedOn(), turn.office(), response);
                    sessions.end(request, response);
                });
    }

    private void set(boolean on, String office, HttpServletResponse response) {
        if (on) {
            kiosks.put(office, response);
        } else {
            kiosks.takeAway(response);
        }
    }

    record Turn(boolean turnedOn, String office) {}
}
