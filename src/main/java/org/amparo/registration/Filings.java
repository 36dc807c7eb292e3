// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Hand;
import org.amparo.access.HelpGrants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps by whose hand each draft was written and how each application arrived. Rows are only added. */
@Component
class Filings {

    private static final TypeReference<List<Filing.By>> HANDS = new TypeReference<>() {};

    static final String NOTE = """
            insert into registration.draft_hand (draft_id, grant_id, first_at) values (:draft, :grant, :now)
            on conflict do nothing
            """;

    static final String HELPED =
            "select grant_id from registration.draft_hand where draft_id = :draft order by first_at";

    static final String ADD = """
            insert into registration.filing (application_id, channel, hands, confirmed, sent_by, language, at)
            values (:application, :channel, cast(:hands as jsonb), :confirmed, cast(:by as uuid), :language, :now)
            """;

    static final String RECEIVED = "select received_on from registration.paper_form where draft_id = :draft";

    static final String FIND = """
            select channel, hands, confirmed, sent_by, language, at from registration.filing
             where application_id = :application
            """;

    private final JdbcClient database;
    private final HelpGrants grants;
    private final JsonMapper json;

    Filings(JdbcClient database, HelpGrants grants, JsonMapper json) {
        this.database = database;
        this.grants = grants;
        this.json = json;
    }

    /** Within the transaction that saves. */
    void note(Applicant applicant, UUID draft, Instant now) {
        applicant
                .hand()
                .ifPresent(hand -> database.sql(NOTE)
                        .param("draft", draft)
                        .param("grant", hand.grant())
                        .param("now", Timestamp.from(now))
                        .update());
    }

    /** The moment an application counts from: now, or the day its paper was handed in. */
    Instant filedAt(UUID draft, Instant now, ZoneId zone) {
        return receivedOn(draft)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .filter(start -> !LocalDate.ofInstant(now, zone).equals(LocalDate.ofInstant(start, zone)))
                .orElse(now);
    }

    private Optional<LocalDate> receivedOn(UUID draft) {
        return database.sql(RECEIVED)
                .param("draft", draft)
                .query(LocalDate.class)
                .optional();
    }

    /** Within the transaction that sends. */
    void add(UUID application, UUID draft, Applicant applicant, Confirmed confirmed, String language, Instant now) {
        var hands = database
                .sql(HELPED)
                .param("draft", draft)
                .query((row, n) -> grants.find(row.getObject("grant_id", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        database.sql(ADD)
                .param("application", application)
                .param("channel", (receivedOn(draft).isPresent() ? Channel.PAP : channel(hands)).name())
                .param(
                        "hands",
                        json.writeValueAsString(hands.stream().map(Filings::by).toList()))
                .param("confirmed", confirmed.name())
                .param("by", applicant.hand().map(Hand::grant).orElse(null))
                .param("language", language)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Empty for an application from before this was kept. */
    Optional<Filing> find(UUID application) {
        return database.sql(FIND)
                .param("application", application)
                .query(this::filing)
                .optional();
    }

    private static Channel channel(List<Hand> hands) {
        if (hands.stream().anyMatch(Hand::isOfficer)) {
            return Channel.OFF;
        }
        return hands.isEmpty() ? Channel.WEB : Channel.HLP;
    }

    private static Filing.By by(Hand hand) {
        return new Filing.By(hand.kind(), hand.name(), hand.organisation());
    }

    private Filing filing(ResultSet row, int n) throws SQLException {
        return new Filing(
                Channel.valueOf(row.getString("channel")),
                json.readValue(row.getString("hands"), HANDS),
                Confirmed.valueOf(row.getString("confirmed")),
                row.getString("language"),
                row.getTimestamp("at").toInstant());
    }
}
