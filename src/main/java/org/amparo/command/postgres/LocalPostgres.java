// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One PostgreSQL server on one folder, started by us and stopped with us. It loses nothing on a crash (fsync,
 * synchronous commit, checksums), trusts nobody without a password, listens on the loopback address only, and is never
 * started twice on the same data: a server that outlived a killed process is taken over.
 *
 * <p>The folder holds {@code cluster} (the data), {@code password} and {@code superuser-password} (readable by the
 * owner alone), {@code port}, {@code lock} and {@code postgres.log}.
 */
public final class LocalPostgres implements AutoCloseable {

    /** The role Amparo works as; it owns the database and is no superuser. */
    public static final String USER = "amparo";

    /** The role that owns the server itself. */
    public static final String SUPERUSER = "postgres";

    /** The database Amparo keeps its data in. */
    public static final String DATABASE = "amparo";

    private static final long LOG_LIMIT = 10_000_000;

    private final Path home;
    private final Path cluster;
    private final @Nullable FileChannel lockFile;
    private final PostgresBinaries binaries;
    private final RunAs owner;
    private int port;
    private boolean closed;

    private LocalPostgres(
            Path home, Path cluster, @Nullable FileChannel lockFile, PostgresBinaries binaries, RunAs owner) {
        this.home = home;
        this.cluster = cluster;
        this.lockFile = lockFile;
        this.binaries = binaries;
        this.owner = owner;
    }

    /** Starts the server on a folder, which is made when missing; returns when it answers. */
    public static LocalPostgres start(Path folder) {
        try {
            var home = folder.toAbsolutePath().normalize();
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            var lock = lock(home);
            try {
                var binaries = PostgresBinaries.unpacked();
                var cluster = cluster(home);
                var postgres = new LocalPostgres(home, cluster, lock, binaries, RunAs.ownerOf(cluster));
                postgres.open();
                return postgres;
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new PostgresFailed("The local PostgreSQL in " + folder + " cannot be started: " + e, e);
        }
    }

    /** Uses the server another process of ours runs on the folder, or starts it when nobody does. */
    public static LocalPostgres join(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        if (!Files.exists(home.resolve("password"))) {
            throw new PostgresFailed("There is no database in " + home + ".");
        }
        try {
            var cluster = cluster(home);
            var running = PostmasterFile.of(cluster).filter(PostmasterFile::isServed);
            if (running.isEmpty()) {
                return start(home);
            }
            var guest = new LocalPostgres(home, cluster, null, PostgresBinaries.unpacked(), RunAs.ownerOf(cluster));
            guest.port = running.get().port();
            guest.closed = true;
            return guest;
        } catch (IOException e) {
            throw new PostgresFailed("The local PostgreSQL in " + home + " cannot be reached: " + e, e);
        }
    }

    public int port() {
        return port;
    }

    /** JDBC address of a database of this server, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String password() {
        return secret("password");
    }

    public String superuserPassword() {
        return secret("superuser-password");
    }

    /** Stops the server and waits until everything is on disk. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lockFile) {
            stop();
        } catch (IOException e) {
            throw new PostgresFailed("The local PostgreSQL in " + home + " cannot be stopped: " + e, e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new PostgresFailed("Another Amparo is running on " + home
                    + ". Stop that one first, or give this one a folder of its own (--data DIR).");
        }
        return channel;
    }

    /** Where the data lies: in our folder, or below /var/lib where root's own folders are closed to PostgreSQL. */
    private static Path cluster(Path home) throws IOException {
        var here = home.resolve("cluster");
        var elsewhere = home.resolve("cluster-is-in");
        if (Files.exists(elsewhere)) {
            return Path.of(Files.readString(elsewhere).strip());
        }
        if (Files.exists(here) || !RunAs.ownerOf(here).switched() || Folders.openToAnyone(home)) {
            return here;
        }
        var id = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
        var parent = Path.of("/var/lib/amparo/postgres-" + id);
        Files.createDirectories(parent);
        Files.writeString(elsewhere, parent.resolve("cluster") + "\n");
        return parent.resolve("cluster");
    }

    private void open() throws IOException, SQLException {
        if (!Files.exists(cluster)) {
            initialise();
        }
        requireSameVersion();
        var left = PostmasterFile.of(cluster);
        if (left.isPresent() && left.get().isServed()) {
            if (answersAsOurs(left.get().port())
                    && Files.readString(settingsFile())
                            .equals(settings(left.get().port()))) {
                port = left.get().port();
                return;
            }
            stop();
        } else if (left.isPresent() && left.get().process().isPresent()) {
            left.get().disown();
        }
        launch();
        prepareDatabase();
    }

    private void initialise() throws IOException {
        var fresh = cluster.resolveSibling("cluster.new");
        if (Files.exists(fresh)) {
            Folders.delete(fresh);
        }
        Files.createDirectory(fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwx------"));
        Folders.writeSecret(home.resolve("password"), randomSecret());
        Folders.writeSecret(home.resolve("superuser-password"), randomSecret());
        var handedOver = fresh.resolveSibling("cluster.password");
        Folders.writeSecret(handedOver, superuserPassword());
        owner.own(handedOver);
        owner.own(fresh);
        try {
            owner.run(
                    fresh,
                    binaries.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + handedOver,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-locale",
                    "--no-instructions");
        } finally {
            Files.delete(handedOver);
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameVersion() throws IOException {
        var made = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!made.equals(binaries.majorVersion())) {
            throw new PostgresFailed("The data in %s were written by PostgreSQL %s; this Amparo brings %s."
                            .formatted(cluster, made, binaries.majorVersion())
                    + " Start the former version, back up, and restore here.");
        }
    }

    private void launch() throws IOException {
        port = choosePort();
        Files.writeString(settingsFile(), settings(port));
        Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        var log = cluster.resolveSibling("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.delete(log);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            owner.own(log);
        }
        var before = Files.size(log);
        try {
            owner.run(
                    cluster,
                    binaries.program("pg_ctl"),
                    "--pgdata=" + cluster,
                    "--log=" + log,
                    "--wait",
                    "--timeout=90",
                    "start");
        } catch (PostgresFailed e) {
            var said = Files.readString(log).substring((int) before);
            throw new PostgresFailed("PostgreSQL does not start:\n" + said.strip(), e);
        }
    }

    private void stop() throws IOException {
        var left = PostmasterFile.of(cluster);
        if (left.isEmpty() || !left.get().isServed()) {
            return;
        }
        owner.run(
                cluster,
                binaries.program("pg_ctl"),
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=90",
                "stop");
    }

    private void prepareDatabase() throws SQLException {
        try (var connection = connect(port);
                var statement = connection.createStatement()) {
            var exists = "select 1 from pg_roles where rolname = '%s'".formatted(USER);
            if (!statement.executeQuery(exists).next()) {
                statement.execute("create role %s login".formatted(USER));
            }
            statement.execute("alter role %s password '%s'".formatted(USER, password()));
            var made = "select 1 from pg_database where datname = '%s'".formatted(DATABASE);
            if (!statement.executeQuery(made).next()) {
                statement.execute("create database %s owner %s".formatted(DATABASE, USER));
            }
        }
    }

    private boolean answersAsOurs(int candidate) {
        try (var connection = connect(candidate);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            return rows.next() && Path.of(rows.getString(1)).toRealPath().equals(cluster.toRealPath());
        } catch (SQLException | IOException no) {
            return false;
        }
    }

    private Connection connect(int atPort) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=5&socketTimeout=60".formatted(atPort);
        return DriverManager.getConnection(url, SUPERUSER, superuserPassword());
    }

    private int choosePort() throws IOException {
        var remembered = home.resolve("port");
        if (Files.exists(remembered)) {
            var last = Files.readString(remembered).strip();
            if (last.matches("\\d{4,5}") && isFree(Integer.parseInt(last))) {
                return Integer.parseInt(last);
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(remembered, socket.getLocalPort() + "\n");
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int candidate) {
        try (var socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private Path settingsFile() {
        return cluster.resolve("postgresql.conf");
    }

    /** Written anew at every start. Errors are logged without the statement and values that caused them. */
    private static String settings(int port) {
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 80
                shared_buffers = 128MB
                max_wal_size = 2GB
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_min_error_statement = panic
                log_error_verbosity = terse
                """.formatted(port);
    }

    private String secret(String name) {
        try {
            return Files.readString(home.resolve(name)).strip();
        } catch (IOException e) {
            throw new PostgresFailed("The password of the local PostgreSQL cannot be read: " + e, e);
        }
    }

    private static String randomSecret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
