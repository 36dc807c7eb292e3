// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of people who belong to a family and want nothing of it known there. Only officers who may open what concerns
 * violence see that they belong together; no page of the family changes, and nothing is logged under its application.
 */
@Service
public class SeparateFiles {

    static final String LINK = """
            insert into registration.separate_file (application_id, head_id, officer_id, linked_at)
            select own.id, head.id, :officer, :now
              from registration.application own, registration.application head
             where own.id = :id and own.office = any(:offices)
               and regexp_replace(head.control_number, '\\D', '', 'g') = :digits and head.id <> own.id
            on conflict (application_id) do nothing
            """;

    static final String OF = """
            select s.application_id, s.head_id, own.control_number, head.control_number as head_number
              from registration.separate_file s
              join registration.application own on own.id = s.application_id
              join registration.application head on head.id = s.head_id
             where s.application_id = :id or s.head_id = :id
             order by s.linked_at
            """;

    private final JdbcClient jdbc;
    private final DeskRecords records;
    private final AccessLog log;
    private final Clock clock;

    SeparateFiles(JdbcClient jdbc, DeskRecords records, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /** Two files that belong together: the separate one and the family's. */
    public record Link(UUID applicationId, UUID headId, String controlNumber, String headNumber) {}

    /** Returns whether there is an application of that number and this one was not linked before. */
    @Transactional
    public boolean link(UUID application, String headNumber, Officer officer) {
        officer.require(Permission.READ_SGBV);
        records.get(application, officer);
        var linked = jdbc.sql(LINK)
                        .param("id", application)
                        .param("offices", DeskRecords.offices(officer))
                        .param("digits", headNumber.replaceAll("\\D", ""))
                        .param("officer", officer.id())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (linked) {
            log.wrote(officer, "application.separate", new Subject("application", application));
        }
        return linked;
    }

    /** Those linked to this application, either way. */
    @Transactional
    public List<Link> of(UUID application, Officer officer) {
        officer.require(Permission.READ_SGBV);
        records.get(application, officer);
        return jdbc.sql(OF).param("id", application).query(SeparateFiles::link).list();
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        return new Link(
                row.getObject("application_id", UUID.class),
                row.getObject("head_id", UUID.class),
                row.getString("control_number"),
                row.getString("head_number"));
    }
}
