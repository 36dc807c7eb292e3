// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person may know of the case that their application became. */
@Component
public class OwnCase {

    static final String FIND = """
            select id, file_number, registered_at from procedure.asylum_case where application_id = :application
            """;

    private final JdbcClient jdbc;

    OwnCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its number and the day it was opened. */
    public record Registered(UUID caseId, String fileNumber, Instant at) {}

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
