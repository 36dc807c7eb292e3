// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;

/** Where the database is and as whom to work on it. The password never shows in {@link #toString}. */
record DatabaseAccess(String url, String user, String password) {

    private static final String LIMITS = "connectTimeout=2&socketTimeout=20&tcpKeepAlive=true&ApplicationName=amparo";

    /** The database named by AMPARO_DATABASE_URL, AMPARO_DATABASE_USER and AMPARO_DATABASE_PASSWORD_FILE. */
    static Optional<DatabaseAccess> from(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("AMPARO_DATABASE_URL"))
                .map(url -> new DatabaseAccess(
                        url,
                        environment.getOrDefault("AMPARO_DATABASE_USER", LocalPostgres.USER),
                        Optional.ofNullable(environment.get("AMPARO_DATABASE_PASSWORD_FILE"))
                                .map(DatabaseAccess::readPassword)
                                .orElse("")));
    }

    static DatabaseAccess to(LocalPostgres postgres) {
        return new DatabaseAccess(postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password());
    }

    /** With bounds on waiting, so that a lost network shows as a fault and not as a hanging page. */
    String boundedUrl() {
        return url + (url.contains("?") ? "&" : "?") + LIMITS;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(boundedUrl(), user, password);
    }

    /** Migrations connect on their own, without the short time limits of the pool. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", boundedUrl(),
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.flyway.url", url,
                "spring.flyway.user", user,
                "spring.flyway.password", password);
    }

    @Override
    public String toString() {
        return "DatabaseAccess";
    }

    private static String readPassword(String file) {
        try {
            return Files.readString(Place.typed(file)).strip();
        } catch (IOException e) {
            throw new Refusal(Refusal.CONFIGURATION, "The database's password cannot be read from " + file + ": " + e);
        }
    }
}
