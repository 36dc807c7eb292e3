// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Refusal;
import org.amparo.documents.DemoSigning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTests {

    private static @Nullable LocalPostgres postgres;

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void startPostgres() {
        postgres = LocalPostgres.start(Path.of("target", "serve-postgres"));
    }

    @AfterAll
    static void stopPostgres() {
        server().close();
    }

    @BeforeEach
    void aGoodConfiguration() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("pack"));
        Files.writeString(folder.resolve("pack/pack.yaml"), "");
        Files.createDirectories(folder.resolve("keys"));
        secret("keys/kek.json", "rw-------");
        Files.writeString(secret("password", "rw-------"), server().password());
        sql("comment on database amparo is null");
        sql("drop schema if exists access cascade");
        environment.putAll(Map.ofEntries(
                Map.entry("AMPARO_DATABASE_URL", server().url(LocalPostgres.DATABASE)),
                Map.entry("AMPARO_DATABASE_USER", LocalPostgres.USER),
                Map.entry(
                        "AMPARO_DATABASE_PASSWORD_FILE",
                        folder.resolve("password").toString()),
                Map.entry("AMPARO_PACK", folder.resolve("pack").toString()),
                Map.entry("AMPARO_DATA", folder.toString()),
                Map.entry("AMPARO_KEYS", folder.resolve("keys").toString()),
                Map.entry("AMPARO_HOSTS", "asilo.example.org,oficina.example.org,verifica.example.org"),
                Map.entry("AMPARO_ORIGIN_PORTAL", "https://asilo.example.org"),
                Map.entry("AMPARO_ORIGIN_WORK", "https://oficina.example.org"),
                Map.entry("AMPARO_ORIGIN_VERIFY", "https://verifica.example.org"),
                Map.entry("AMPARO_SMTP_HOST", "mail.example.org"),
                Map.entry("AMPARO_MAIL_FROM", "asilo@example.org")));
    }

    @Test
    void acceptsAGoodConfiguration() {
        var settings = Serve.settings(environment);

        assertThat(settings)
                .containsEntry("amparo.create-keys", false)
                .containsEntry("amparo.plain-cookies", false)
                .containsEntry("amparo.origin.work", "https://oficina.example.org")
                .containsEntry("spring.mail.properties.mail.smtp.starttls.required", "true");
        assertThat(String.valueOf(settings.get("spring.datasource.url")))
                .contains("connectTimeout=2", "socketTimeout=20", "tcpKeepAlive=true");
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThatThrownBy(() -> Serve.settings(Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.exitStatus()).isEqualTo(78))
                .hasMessageContainingAll(
                        "AMPARO_DATABASE_URL",
                        "AMPARO_DATABASE_PASSWORD_FILE",
                        "AMPARO_PACK",
                        "AMPARO_KEYS",
                        "AMPARO_HOSTS",
                        "AMPARO_ORIGIN_VERIFY",
                        "AMPARO_SMTP_HOST",
                        "AMPARO_MAIL_FROM");
    }

    @Test
    void refusesPlainHttp() {
        environment.put("AMPARO_ORIGIN_WORK", "http://oficina.example.org");
        refused("AMPARO_ORIGIN_WORK must begin with https://");
    }

    @Test
    void refusesKeysThatOthersCanRead() throws IOException {
        secret("keys/cookie.json", "rw-r-----");
        refused("others can read");
    }

    @Test
    void refusesAPasswordFileThatOthersCanRead() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("password"), PosixFilePermissions.fromString("rw-r--r--"));
        refused("AMPARO_DATABASE_PASSWORD_FILE: others can read");
    }

    @Test
    void refusesTheDemosKeys() throws IOException {
        secret("keys/" + DemoMarker.KEY_FILE, "rw-------");
        refused("these are a demo's keys");
    }

    @Test
    void refusesTheDemosSigningKeys() {
        DemoSigning.makeKeys(folder.resolve("keys"));
        refused("are a demo's, and what they sign has no legal value");
    }

    @Test
    void refusesTheDemosDatabase() throws SQLException {
        sql("comment on database amparo is '" + DemoMarker.DATABASE_COMMENT + "'");
        refused("made by the demo");
    }

    @Test
    void refusesADatabaseWithDemoOfficers() throws SQLException {
        sql("create schema access");
        sql("create table access.staff (demo boolean)");
        sql("insert into access.staff values (false), (true)");
        sql("grant usage on schema access to public");
        sql("grant select on access.staff to public");
        refused("made by the demo");
    }

    @Test
    void refusesASuperuser() throws IOException {
        environment.put("AMPARO_DATABASE_USER", LocalPostgres.SUPERUSER);
        Files.writeString(folder.resolve("password"), server().superuserPassword());
        refused("is a superuser");
    }

    @Test
    void refusesADatabaseThatForgetsOnAPowerCut() throws SQLException {
        sql("alter system set fsync = off");
        sql("select pg_reload_conf()");
        try {
            sql("do $$ begin while current_setting('fsync') = 'on' loop perform pg_sleep(0.01); end loop; end $$");
            refused("fsync=off");
        } finally {
            sql("alter system reset fsync");
            sql("select pg_reload_conf()");
        }
    }

    @Test
    void refusesARoleThatDoesNotWaitForTheDisk() throws SQLException {
        sql("alter role amparo set synchronous_commit = off");
        try {
            refused("synchronous_commit=off");
        } finally {
            sql("alter role amparo reset synchronous_commit");
        }
    }

    @Test
    void saysWhenTheDatabaseDoesNotAnswer() {
        environment.put("AMPARO_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/amparo");
        refused("does not answer");
    }

    @Test
    void refusesMailInClearAcrossTheNetwork() {
        environment.put("AMPARO_SMTP_TLS", "none");
        refused("AMPARO_SMTP_TLS may be none for a mail server on this machine only");
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> Serve.settings(environment))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.exitStatus()).isEqualTo(78))
                .hasMessageContaining(reason);
    }

    private Path secret(String name, String permissions) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, "");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server().url(LocalPostgres.DATABASE), LocalPostgres.SUPERUSER, server().superuserPassword());
                var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static LocalPostgres server() {
        return java.util.Objects.requireNonNull(postgres);
    }
}
