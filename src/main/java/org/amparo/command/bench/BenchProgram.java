// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.amparo.Amparo;
import org.amparo.command.postgres.LocalPostgres;
import org.amparo.command.terminal.Place;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The program as it serves, in this process and on the loopback alone; mail is held. */
final class BenchProgram {

    private BenchProgram() {}

    /** A country as it is. */
    static Path pack(String name) {
        return Place.home().resolve("countries").resolve(name);
    }

    /** Brazil, which has the most offices, but for the days there are places for. */
    static Path packForDays(Path ground, int days) throws IOException {
        var country = Place.home().resolve("countries/brazil");
        var copy = ground.resolve("pack");
        try (var all = Files.walk(country)) {
            for (var path : all.toList()) {
                Files.copy(path, copy.resolve(country.relativize(path).toString()));
            }
        }
        var file = copy.resolve("appointments.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("ahead: \\d+", "ahead: " + days));
        return copy;
    }

    static ConfigurableApplicationContext start(
            LocalPostgres postgres, Path pack, Path ground, Map<String, Object> more) {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "spring.datasource.url",
                postgres.url(LocalPostgres.DATABASE),
                "spring.datasource.username",
                LocalPostgres.USER,
                "spring.datasource.password",
                postgres.password(),
                "server.port",
                0,
                "server.address",
                "127.0.0.1"));
        settings.putAll(Map.of(
                "amparo.mail.hold",
                true,
                "amparo.home",
                Place.home().toString(),
                "amparo.pack",
                pack.toString(),
                "amparo.data",
                ground.toString(),
                "amparo.keys",
                ground.resolve("keys").toString(),
                "amparo.create-keys",
                true));
        var application = new SpringApplication(Amparo.class);
        application.setAdditionalProfiles("admin");
        application.setLogStartupInfo(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        return application.run();
    }
}
