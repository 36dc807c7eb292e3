// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person may know of the case that their application became. */
@Component
public class OwnCase {

    static final String FIND = """
            select id, file_number, registered_at from procedure.asylum_case
             where application_id = :application and way = 'first-instance'
            """;

    /** What was decided before the person was told the last time: what is newer, they do not know. */
    static final String TOLD = """
            select c.way, n.day, (select h.choice from procedure.case_history h
                                   where h.case_id = c.id and h.id < n.id
                                     and h.step in ('DECIDE', 'DECIDE_APPEAL', 'RECORD_JUDGMENT')
                                   order by h.id desc limit 1) as outcome
              from procedure.asylum_case c
              join lateral (select id, day from procedure.case_history
                             where case_id = c.id and step = 'NOTIFY' order by id desc limit 1) n on true
             where c.application_id = :application and c.way <> 'first-instance'
             order by n.id desc
            """;

    private final JdbcClient jdbc;

    OwnCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its number and the day it was opened. */
    public record Registered(UUID caseId, String fileNumber, Instant at) {}

    /**
     * What was decided in a procedure about the status, once the person was told.
     *
     * @param way its key in the list WAY
     * @param outcome a code of the list OUT
     */
    public record Told(String way, String outcome, LocalDate on) {}

    /** The newest first; of an application that the caller knows to be the person's own. */
    public List<Told> told(UUID applicationId) {
        return jdbc.sql(TOLD)
                .param("application", applicationId)
                .query((row, n) ->
                        new Told(row.getString("way"), row.getString("outcome"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Of an application that the caller knows to be the person's own; empty before it is registered. */
    public Optional<Registered> find(UUID applicationId) {
        return jdbc.sql(FIND)
                .param("application", applicationId)
                .query((row, n) -> new Registered(
                        row.getObject("id", UUID.class),
                        row.getString("file_number"),
                        row.getTimestamp("registered_at").toInstant()))
                .optional();
    }
}
