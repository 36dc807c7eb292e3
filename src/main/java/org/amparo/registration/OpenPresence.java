// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes, in the transaction that sends an application, whether presence has to be shown and whether a proof came along.
 * Nothing depends on it: the application is sent all the same.
 */
@Component
class OpenPresence {

    static final String SENT = """
            select a.answers,
                   exists (select 1 from registration.evidence e
                            where e.draft_id = a.draft_id and e.field = :field and e.removed_at is null) as paper
              from registration.application a
             where a.id = :application
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PresenceTable table;
    private final SummonsDays days;
    private final Form form;
    private final Clock clock;

    OpenPresence(JdbcClient jdbc, PresenceTable table, SummonsDays days, Form form, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.days = days;
        this.form = form;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        days.rules().ifPresent(rules -> open(event.applicationId(), event.applicationId(), rules));
    }

    /** Who joins came with the head: what the head told about the way here, and a paper that shows it, count for both. */
    @EventListener
    void on(RelativeJoined event) {
        days.rules().ifPresent(rules -> open(event.applicationId(), event.headId(), rules));
    }

    private void open(UUID application, UUID told, PresenceRules rules) {
        record Sent(String answers, boolean paper) {}
        var sent = jdbc.sql(SENT)
                .param("application", told)
                .param("field", rules.fileField())
                .query((row, n) -> new Sent(row.getString("answers"), row.getBoolean("paper")))
                .single();
        var answers = form.answers(JsonMapper.shared().readValue(sent.answers(), TEXTS));
        table.add(application, rules.onSubmission(answers, sent.paper(), days.today()), "", null, clock.instant());
    }
}
