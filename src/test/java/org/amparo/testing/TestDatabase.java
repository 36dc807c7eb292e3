// SPDX-License-Identifier: Apache-2.0
package org.amparo.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.postgres.PostgresFailed;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * Gives each caller a migrated database of its own. All tests of one JVM share a server; the migrations run once into a
 * template that later runs find again. With AMPARO_DATABASE_URL (and AMPARO_DATABASE_USER, AMPARO_DATABASE_PASSWORD_FILE)
 * set, the databases are made on that server instead.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static @Nullable TestDatabase shared;

    private final String server;
    private final String administrator;
    private final String administratorPassword;
    private final String user;
    private final String password;
    private final String template;
    private final List<HikariDataSource> given = new ArrayList<>();

    private TestDatabase(
            String server, String administrator, String administratorPassword, String user, String password) {
        this.server = server;
        this.administrator = administrator;
        this.administratorPassword = administratorPassword;
        this.user = user;
        this.password = password;
        this.template = "amparo_template_" + migrationsHash();
    }

    /** A fresh database with every migration applied and no rows beyond theirs; a pool that opens what is used. */
    public static HikariDataSource migrated() {
        return instance().copyOf(instance().template);
    }

    /** A fresh database with nothing in it. */
    public static HikariDataSource empty() {
        return instance().copyOf("template0");
    }

    /** Makes one of the databases unreachable, or reachable again, as if its server were gone. */
    static void letAnswer(String url, boolean answers) {
        var name = url.substring(url.lastIndexOf('/') + 1).replaceAll("\\?.*", "");
        try (var connection = instance().administration();
                var statement = connection.createStatement()) {
            statement.execute("alter database %s allow_connections %s".formatted(name, answers));
            if (!answers) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot take a database away from a test, or give it back", e);
        }
    }

    private static synchronized TestDatabase instance() {
        if (shared == null) {
            try {
                var database = System.getenv("AMPARO_DATABASE_URL") == null ? local() : remote();
                database.prepareTemplate();
                Runtime.getRuntime().addShutdownHook(new Thread(database::drop));
                shared = database;
            } catch (SQLException | IOException e) {
                throw new IllegalStateException("no database for the tests", e);
            }
        }
        return shared;
    }

    private static TestDatabase local() throws SQLException {
        var postgres = startOnAFreeFolder();
        var database = new TestDatabase(
                postgres.url(""),
                LocalPostgres.SUPERUSER,
                postgres.superuserPassword(),
                LocalPostgres.USER,
                postgres.password());
        database.dropLeftovers();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.closePools();
            postgres.close();
        }));
        return database;
    }

    /** The same folder from run to run, so that the template is found again; another where two runs meet. */
    private static LocalPostgres startOnAFreeFolder() {
        for (var number = 1; ; number++) {
            try {
                return LocalPostgres.start(Path.of("target", "test-postgres-" + number));
            } catch (PostgresFailed e) {
                if (number == 4 || !String.valueOf(e.getMessage()).startsWith("Another Amparo")) {
                    throw e;
                }
            }
        }
    }

    private static TestDatabase remote() throws IOException {
        var url = System.getenv("AMPARO_DATABASE_URL");
        var user = System.getenv("AMPARO_DATABASE_USER");
        var file = System.getenv("AMPARO_DATABASE_PASSWORD_FILE");
        var password = file == null ? "" : Files.readString(Path.of(file)).strip();
        var server = url.substring(0, url.lastIndexOf('/') + 1);
        return new TestDatabase(server, user, password, user, password);
    }

    private Connection administration() throws SQLException {
        return DriverManager.getConnection(server + "postgres", administrator, administratorPassword);
    }

    private void prepareTemplate() throws SQLException {
        try (var connection = administration();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7283)");
            var finished = "select 1 from pg_database where datname = '%s' and datistemplate".formatted(template);
            if (statement.executeQuery(finished).next()) {
                return;
            }
            statement.execute("drop database if exists " + template);
            statement.execute("create database %s template template0 owner %s".formatted(template, user));
            Flyway.configure()
                    .dataSource(server + template, user, password)
                    .locations("classpath:db")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            statement.execute("alter database %s is_template true".formatted(template));
        }
    }

    /** Connections that nobody uses go soon, also those of tests that are over: a server has eighty. */
    static {
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "1000");
    }

    private HikariDataSource copyOf(String original) {
        var name = "amparo_test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
        try (var connection = administration();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner %s".formatted(name, original, user));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make a database for a test", e);
        }
        var pool = new HikariConfig();
        pool.setJdbcUrl(server + name);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(8);
        pool.setIdleTimeout(10_000);
        var source = new HikariDataSource(pool);
        synchronized (given) {
            given.add(source);
        }
        return source;
    }

    private void dropLeftovers() throws SQLException {
        try (var connection = administration();
                var statement = connection.createStatement()) {
            var left = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select datname from pg_database
                     where datname like 'amparo\\_test\\_%' or datname like 'amparo\\_template\\_%'
                    """)) {
                while (rows.next()) {
                    left.add(rows.getString(1));
                }
            }
            left.remove(template);
            for (var name : left) {
                if (name.startsWith("amparo_template_")) {
                    statement.execute("alter database %s is_template false".formatted(name));
                }
                statement.execute("drop database if exists %s with (force)".formatted(name));
            }
        }
    }

    private void closePools() {
        synchronized (given) {
            given.forEach(HikariDataSource::close);
        }
    }

    private void drop() {
        if (System.getenv("AMPARO_DATABASE_URL") == null) {
            return;
        }
        closePools();
        try (var connection = administration();
                var statement = connection.createStatement()) {
            for (var source : given) {
                var url = source.getJdbcUrl();
                statement.execute("drop database if exists " + url.substring(url.lastIndexOf('/') + 1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("databases of tests were left behind", e);
        }
    }

    /** Names the template after what the migrations say, so that a changed one is never missed. */
    private static String migrationsHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var folders = TestDatabase.class.getClassLoader().getResources("db");
            while (folders.hasMoreElements()) {
                URI folder = URI.create(folders.nextElement().toString());
                try (var files = Files.walk(Path.of(folder))) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
