// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Addresses that heads of families typed for relatives, in the database, and where the mail about one goes. */
@Component
public class RelativeOffers {

    private static final Duration LATELY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_LATELY = 3;
    private static final int TRIES = 5;

    /** Nobody is written to who said that it was not for them, nor often. */
    static final String MAY_BE_MADE = """
            select not exists (select 1 from registration.relative_offer
                                where lower(email) = lower(:email) and outcome = 'REFUSED')
               and (select count(*) from registration.relative_offer
                     where lower(email) = lower(:email) and made_at > :since) < :most
            """;

    static final String SUPERSEDE = """
            update registration.relative_offer set ended_at = :now, outcome = 'SUPERSEDED'
             where member_id = :member and ended_at is null
            """;

    static final String ADD = """
            insert into registration.relative_offer (id, member_id, email, language, made_at)
            values (:id, :member, :email, :language, :now)
            """;

    static final String MAIL = """
            select email, language from registration.relative_offer where id = :id and ended_at is null
            """;

    static final String OPEN = """
            select exists (select 1 from registration.relative_offer
                            where lower(email) = lower(:email) and ended_at is null and tries < :most
                              and made_at > :since)
            """;

    /** A try counts for each of them before anything is compared. */
    static final String TRY = """
            update registration.relative_offer o
               set tries = o.tries + 1
              from registration.family_member m
              join registration.application a on a.id = m.application_id
             where m.id = o.member_id and lower(o.email) = lower(:email) and o.ended_at is null
               and o.tries < :most and o.made_at > :since
            returning o.id, m.application_id, a.account_id, m.answers
            """;

    static final String CLAIM = """
            update registration.relative_offer set ended_at = :now, outcome = 'CLAIMED' where id = :id
            """;

    static final String REFUSE = """
            update registration.relative_offer set ended_at = :now, outcome = 'REFUSED'
             where lower(email) = lower(:email) and ended_at is null
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    RelativeOffers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where the mail goes, and in which language. */
    public record To(String email, String language) {
        @Override
        public String toString() {
            return "To";
        }
    }

    /** Whose file it may be: what the head told about the member. */
    record Tried(UUID id, UUID application, UUID account, Map<String, String> told) {
        @Override
        public String toString() {
            return "Tried";
        }
    }

    /** Empty when it is over: then there is nothing to send. */
    public Optional<To> mail(UUID offer) {
        return jdbc.sql(MAIL).param("id", offer).query(To.class).optional();
    }

    /** Takes the place of what was typed for the member before; empty when the address is to be left alone. */
    Optional<UUID> add(UUID member, String email, String language) {
        var now = Timestamp.from(clock.instant());
        var may = jdbc.sql(MAY_BE_MADE)
                .param("email", email)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .param("most", MOST_LATELY)
                .query(Boolean.class)
                .single();
        jdbc.sql(SUPERSEDE).param("now", now).param("member", member).update();
        if (!may) {
            return Optional.empty();
        }
        var id = UUID.randomUUID();
        jdbc.sql(ADD)
                .param("id", id)
                .param("member", member)
                .param("email", email)
                .param("language", language)
                .param("now", now)
                .update();
        return Optional.of(id);
    }

    boolean isOpen(String email) {
        return jdbc.sql(OPEN)
                .param("email", email)
                .param("most", TRIES)
                .param("since", kept())
                .query(Boolean.class)
                .single();
    }

    List<Tried> take(String email) {
        return jdbc.sql(TRY)
                .param("email", email)
                .param("most", TRIES)
                .param("since", kept())
                .query(RelativeOffers::tried)
                .list();
    }

    void claimed(UUID offer) {
        jdbc.sql(CLAIM)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", offer)
                .update();
    }

    void refuse(String email) {
        jdbc.sql(REFUSE)
                .param("now", Timestamp.from(clock.instant()))
                .param("email", email)
                .update();
    }

    private Timestamp kept() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }

    private static Tried tried(ResultSet row, int index) throws SQLException {
        return new Tried(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getObject("account_id", UUID.class),
                JsonMapper.shared().readValue(row.getString("answers"), TEXTS));
    }
}
