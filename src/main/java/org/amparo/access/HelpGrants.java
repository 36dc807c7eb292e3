// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may help whom, to read. One that was taken back or ran out is gone at the next request. */
@Component
public class HelpGrants {

    private static final String COLUMNS = """
            select g.id, g.account_id, g.kind, coalesce(g.helper_id, g.officer_id) as who, g.name, g.organisation,
                   coalesce(h.email, '') as email, coalesce(h.language, '') as language, g.shown_name, g.scopes,
                   g.granted_at, g.until, g.last_used_at, g.ended_at
              from access.help_grant g
              left join access.helper h on h.id = g.helper_id
            """;

    // a paper form that is being keyed is nobody's hand in somebody's account
    private static final String OF_ACCOUNT = COLUMNS + """
             where g.account_id = :account and (g.helper_id is not null or g.shown_name <> '')
             order by g.granted_at desc, g.id
            """;

    private static final String OF_HELPER = COLUMNS + """
             where g.helper_id = :helper and g.ended_at is null and g.until > :now
             order by g.granted_at desc, g.id
            """;

    private static final String OF_OFFICER = COLUMNS + """
             where g.officer_id = :officer and g.ended_at is null and g.until > :now and g.shown_name <> ''
             order by g.granted_at desc, g.id
            """;

    private static final String HOLDING = COLUMNS + " where g.id = :id and g.ended_at is null and g.until > :now";

    private static final String BY_ID = COLUMNS + " where g.id = :id";

    // written at most every minute, however busy the helper is
    private static final String USE = """
            update access.help_grant set last_used_at = :now
             where id = :id and (last_used_at is null or last_used_at < :before)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HelpGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody the applicant ever allowed, and officers who sat beside them, the newest first. */
    public List<HelpGrant> listFor(Applicant applicant) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", applicant.accountId())
                .query(HelpGrants::grant)
                .list();
    }

    /** Whom this helper may help now. */
    public List<HelpGrant> listFor(HelperAccount helper) {
        return jdbc.sql(OF_HELPER)
                .param("helper", helper.id())
                .param("now", now())
                .query(HelpGrants::grant)
                .list();
    }

    /** Whom this officer fills in with now, the newest first; without the paper forms. */
    public List<HelpGrant> listFor(Officer officer) {
        return jdbc.sql(OF_OFFICER)
                .param("officer", officer.id())
                .param("now", now())
                .query(HelpGrants::grant)
                .list();
    }

    /** The applicant as helped by this officer; empty when the grant is another's or holds no longer. */
    public Optional<Applicant> applicant(UUID grant, Officer officer) {
        return applicant(grant, officer.id());
    }

    /** Where to tell a helper, and in which language, as long as the grant holds. */
    public Optional<Invited> invited(UUID grant) {
        return jdbc.sql(HOLDING)
                .param("id", grant)
                .param("now", now())
                .query((row, n) -> new Invited(row.getString("email"), row.getString("language")))
                .optional()
                .filter(invited -> !invited.email().isEmpty());
    }

    /** Who did something by a grant, also when it no longer holds. */
    public Optional<Hand> find(UUID grant) {
        return jdbc.sql(BY_ID)
                .param("id", grant)
                .query(HelpGrants::helped)
                .optional()
                .flatMap(Applicant::hand);
    }

    /** The applicant as helped by this helper or officer; empty when the grant is another's or holds no longer. */
    Optional<Applicant> applicant(UUID grant, UUID who) {
        var applicant = jdbc.sql(HOLDING)
                .param("id", grant)
                .param("now", now())
                .query(HelpGrants::helped)
                .optional()
                .filter(helped ->
                        helped.hand().map(hand -> hand.who().equals(who)).orElse(false));
        if (applicant.isPresent()) {
            var now = clock.instant();
            jdbc.sql(USE)
                    .param("id", grant)
                    .param("now", Timestamp.from(now))
                    .param("before", Timestamp.from(now.minusSeconds(60)))
                    .update();
        }
        return applicant;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Applicant helped(ResultSet row, int n) throws SQLException {
        var hand = new Hand(
                row.getObject("id", UUID.class),
                HelpKind.valueOf(row.getString("kind")),
                row.getObject("who", UUID.class),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("shown_name"),
                scopes(row.getArray("scopes")));
        return new Applicant(row.getObject("account_id", UUID.class), Optional.of(hand));
    }

    private static HelpGrant grant(ResultSet row, int n) throws SQLException {
        return new HelpGrant(
                row.getObject("id", UUID.class),
                HelpKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("email"),
                row.getString("shown_name"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    private static Set<HelpScope> scopes(Array stored) throws SQLException {
        var scopes = EnumSet.noneOf(HelpScope.class);
        Arrays.stream((String[]) stored.getArray()).map(HelpScope::valueOf).forEach(scopes::add);
        return scopes;
    }

    static String[] stored(Collection<HelpScope> scopes) {
        return scopes.stream().map(HelpScope::name).sorted().toArray(String[]::new);
    }

    /** Where an invitation goes. */
    public record Invited(String email, String language) {
        @Override
        public String toString() {
            return "Invited";
        }
    }
}
