// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.amparo.command.terminal.Console;
import org.amparo.command.terminal.Refusal;

/** The production start: everything comes from the environment, and what must not be served is refused with reasons. */
final class Serve {

    private Serve() {}

    static void run(Map<String, String> environment) {
        Program.start(settings(environment), "serve");
        Console.say("Amparo serves.");
    }

    /** The settings of a start in earnest; refuses with all reasons at once. */
    static Map<String, Object> settings(Map<String, String> environment) {
        var settings = ServeSettings.of(environment);
        var faults = new ArrayList<>(settings.faults());
        var all = new HashMap<>(settings.properties());
        if (faults.stream().noneMatch(fault -> fault.startsWith("AMPARO_DATABASE"))) {
            var database = DatabaseAccess.from(environment).orElseThrow();
            faults.addAll(DatabaseCheck.faults(database));
            all.putAll(database.properties());
        }
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.CONFIGURATION,
                    "Amparo does not serve with this configuration:\n  - " + String.join("\n  - ", faults));
        }
        return all;
    }
}
