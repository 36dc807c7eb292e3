// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An applicant allows somebody to help, within scopes and for a time, and takes it back. Nobody does either for the
 * applicant.
 */
@Service
public class AllowHelp {

    public static final int USUAL_DAYS = 90;
    public static final int MOST_DAYS = 365;

    /** So many may help one person at a time. */
    public static final int MOST = 10;

    private static final String OPEN_HELPER = """
            insert into access.helper (id, email, language, created_at) values (:id, :email, :language, :now)
            on conflict (lower(email)) do update set email = helper.email
            returning id
            """;

    private static final String ONE_AT_A_TIME = "select id from access.account where id = :account for update";

    private static final String HOLDING = """
            select count(*) from access.help_grant
             where account_id = :account and helper_id is not null and ended_at is null and until > :now
            """;

    private static final String GRANT = """
            insert into access.help_grant (id, account_id, kind, helper_id, name, organisation, shown_name, scopes,
                   granted_at, until)
            values (:id, :account, :kind, :helper, :name, :organisation, :shown, cast(:scopes as text[]), :now, :until)
            """;

    private static final String END = """
            update access.help_grant set ended_at = :now, ended_by = :by
             where id = :id and account_id = :account and ended_at is null
            """;

    private final JdbcClient jdbc;
    private final AccessLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AllowHelp(JdbcClient jdbc, AccessLog log, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The page has checked what was typed; this refuses what no page lets through.
     *
     * @param language of the mail that tells the helper
     * @return empty-handed when {@link #MOST} help already
     */
    @Transactional
    public boolean allow(Applicant applicant, HelpWanted wanted, String language) {
        applicant.requireSelf();
        var email = EmailAddress.parse(wanted.email()).text();
        var kind = wanted.kind().filter(chosen -> chosen != HelpKind.OFFICER).orElseThrow();
        if (wanted.days() < 1 || wanted.days() > MOST_DAYS || wanted.scopes().isEmpty()) {
            throw new IllegalArgumentException("help has a scope and lasts 1 to " + MOST_DAYS + " days");
        }
        var now = clock.instant();
        jdbc.sql(ONE_AT_A_TIME)
                .param("account", applicant.accountId())
                .query(UUID.class)
                .single();
        if (holding(applicant) >= MOST) {
            return false;
        }
        var id = UUID.randomUUID();
        jdbc.sql(GRANT)
                .param("id", id)
                .param("account", applicant.accountId())
                .param("kind", kind.name())
                .param("helper", helper(email, language))
                .param("name", wanted.name())
                .param("organisation", wanted.organisation())
                .param("shown", wanted.forWhom())
                .param("scopes", HelpGrants.stored(wanted.scopes()))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(Duration.ofDays(wanted.days()))))
                .update();
        log.wrote(applicant, "help.allow", new Subject("help", id));
        events.publishEvent(new HelpAllowed(id));
        return true;
    }

    /** Holds at the helper's next request. Taking back twice, or what is another's, changes nothing. */
    @Transactional
    public void takeBack(Applicant applicant, UUID grant) {
        applicant.requireSelf();
        var ended = jdbc.sql(END)
                .param("id", grant)
                .param("account", applicant.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", applicant.logName())
                .update();
        if (ended == 1) {
            log.wrote(applicant, "help.take-back", new Subject("help", grant));
        }
    }

    private int holding(Applicant applicant) {
        return jdbc.sql(HOLDING)
                .param("account", applicant.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private UUID helper(String email, String language) {
        return jdbc.sql(OPEN_HELPER)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("language", language)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
    }
}
