// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.Set;
import java.util.UUID;
import org.amparo.registration.FilesLeft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes a file to the officer who declared that they know whom it is about. */
@Component
class LeftFiles implements FilesLeft {

    static final String LEFT = """
            select c.application_id
              from procedure.officer_conflict k
              join procedure.asylum_case c on c.id = k.case_id
             where k.officer_id = :officer and k.declared and k.ended_at is null
            """;

    private final JdbcClient jdbc;

    LeftFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> leftBy(UUID officer) {
        return jdbc.sql(LEFT)
                .param("officer", officer)
                .query((row, n) -> row.getObject("application_id", UUID.class))
                .set();
    }
}
