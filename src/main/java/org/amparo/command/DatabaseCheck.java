// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks at a database before people's applications are trusted to it. */
final class DatabaseCheck {

    private DatabaseCheck() {}

    /** Everything that speaks against it, in sentences; empty when it is fit. */
    static List<String> faults(DatabaseAccess database) {
        var faults = new ArrayList<String>();
        try (var connection = database.connect()) {
            var version = Integer.parseInt(ask(connection, "show server_version_num")) / 10_000;
            if (version < 15 || version > 18) {
                faults.add("The database is PostgreSQL %d; Amparo works on 15 to 18.".formatted(version));
            }
            if (ask(connection, "show is_superuser").equals("on")) {
                faults.add(
                        "The database role is a superuser. Give Amparo a role of its own that only owns its database.");
            }
            if (!ask(connection, "show fsync").equals("on")) {
                faults.add("The database runs with fsync=off: a power cut would lose applications. Switch it on.");
            }
            if (ask(connection, "show synchronous_commit").equals("off")) {
                faults.add("The database runs with synchronous_commit=off: a crash would lose acknowledged"
                        + " applications. Switch it on.");
            }
            var comment = "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database"
                    + " where datname = current_database()";
            if (ask(connection, comment).equals(DemoMarker.DATABASE_COMMENT) || hasDemoOfficers(connection)) {
                faults.add("The database was made by the demo: its officers' passwords are known to all."
                        + " Use a database of its own.");
            }
        } catch (SQLException e) {
            faults.add("The database does not answer: " + e.getMessage());
        }
        return faults;
    }

    private static boolean hasDemoOfficers(Connection connection) throws SQLException {
        return !ask(connection, "select coalesce(to_regclass('access.staff')::text, '')")
                        .isEmpty()
                && !ask(connection, "select count(*) from access.staff where demo")
                        .equals("0");
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
