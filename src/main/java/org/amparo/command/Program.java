// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.amparo.Amparo;
import org.amparo.command.terminal.Place;
import org.amparo.command.terminal.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the application with settings that nothing outside the command can override. */
final class Program {

    private Program() {}

    /** A pack's folder: a name means one of ours, a path stands for itself. */
    static Path pack(String nameOrPath) {
        var path = nameOrPath.contains("/")
                ? Place.typed(nameOrPath)
                : Place.home().resolve("countries").resolve(nameOrPath);
        if (!path.resolve("pack.yaml").toFile().isFile()) {
            throw new Refusal(Refusal.CONFIGURATION, "There is no country pack in " + path + " (no pack.yaml).");
        }
        return path;
    }

    static ConfigurableApplicationContext start(Map<String, Object> settings, String... profiles) {
        var all = new HashMap<>(settings);
        all.put("amparo.home", Place.home().toString());
        var application = new SpringApplication(Amparo.class);
        application.setAdditionalProfiles(profiles);
        application.setLogStartupInfo(false);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", all)));
        return application.run();
    }
}
