// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an office has to know to receive whoever sent an application: how many come, which language, from where. */
@Component
public class VisitNeeds {

    /** The newest application of an account; of its family, who is in the country and has no file of their own. */
    static final String OF_ACCOUNT = """
            select a.id, a.account_id, a.office, a.state,
                   coalesce(a.answers ->> 'area', '') as area,
                   coalesce(a.answers ->> 'interview_language', '') as language,
                   1 + (select count(*) from registration.family_member m
                         where m.head_id = a.id and m.whereabouts = 'HE' and m.state in ('NAMED', 'PROPOSED')) as people
              from registration.application a
             where a.account_id = :account
             order by a.filed_at desc
             limit 1
            """;

    private final JdbcClient jdbc;

    VisitNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param area code of the declared address; empty when none was given
     * @param language ISO 639-3 of the language they want to be spoken to in; empty when they did not say
     * @param people who come together, the applicant included
     */
    public record Needs(
            UUID application,
            UUID account,
            String office,
            ApplicationState state,
            String area,
            String language,
            int people) {}

    /** Empty when nothing was sent. */
    public Optional<Needs> find(UUID account) {
        return jdbc.sql(OF_ACCOUNT)
                .param("account", account)
                .query((row, n) -> new Needs(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("office"),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getString("area"),
                        row.getString("language"),
                        row.getInt("people")))
                .optional();
    }
}
