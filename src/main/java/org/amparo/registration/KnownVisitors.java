// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an office needs to say to people who are there or expected: how to call them and in which language, whatever office
 * their application is with. No more than that; the application itself opens by {@link Applications}.
 */
@Service
public class KnownVisitors {

    static final String FIND = """
            select a.id, a.control_number, a.language, a.office, p.chosen_name, p.given_names
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final AccessLog log;

    KnownVisitors(JdbcClient jdbc, AccessLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * @param called the name they chose, else their given names, else the number of the application
     * @param language BCP 47 tag of the language they applied in
     * @param office the one their application is with
     */
    public record Known(UUID id, String controlNumber, String called, String language, String office) {
        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }

    /** Whether {@code applications} are of visitors of the officer is the caller's to know. */
    @Transactional
    public Map<UUID, Known> of(Collection<UUID> applications, Officer officer) {
        officer.require(Permission.WORK);
        var known = new HashMap<UUID, Known>();
        if (applications.isEmpty()) {
            return known;
        }
        var office = UUID.nameUUIDFromBytes(officer.office().getBytes(StandardCharsets.UTF_8));
        log.read(officer, "application.list", new Subject("office", office));
        jdbc.sql(FIND)
                .param("ids", applications.toArray(UUID[]::new))
                .query(KnownVisitors::known)
                .list()
                .forEach(one -> known.put(one.id(), one));
        return known;
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        var number = row.getString("control_number");
        var chosen = row.getString("chosen_name");
        var given = row.getString("given_names");
        var called = !chosen.isBlank() ? chosen : !given.isBlank() ? given : number;
        return new Known(
                row.getObject("id", UUID.class), number, called, row.getString("language"), row.getString("office"));
    }
}
