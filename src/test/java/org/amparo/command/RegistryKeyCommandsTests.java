// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.command.terminal.CommandLine;
import org.amparo.command.terminal.Refusal;
import org.amparo.documents.RegistryKeys;
import org.amparo.testing.RunningAmparo;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What whoever runs an installation types and reads to give a registry its key. */
class RegistryKeyCommandsTests {

    @Test
    void makesAKeyListsItAndRevokesIt() {
        try (var context = RunningAmparo.startAlone(Map.of("amparo.pack", "countries/argentina"))
                .context()) {
            var keys = context.getBean(RegistryKeys.class);
            assertThat(run(keys, "list")).containsExactly("There are no registry keys.");

            var made = run(keys, "add", "--name", "Registro laboral", "--purpose", "cuil")
                    .getLast()
                    .strip();
            var id = keys.find(made).orElseThrow().id();
            assertThat(run(keys, "list"))
                    .singleElement()
                    .asString()
                    .contains(id.toString(), "cuil", "holds", "Registro laboral")
                    .doesNotContain(made);

            assertThat(run(keys, "revoke", id.toString()).getFirst()).contains("is revoked");
            assertThat(keys.find(made)).isEmpty();
            assertThat(run(keys, "list").getFirst()).contains("revoked");
            refused(() -> run(keys, "revoke", id.toString()), "No key that holds");
            refused(() -> run(keys, "add", "--name", "A", "--purpose", "other"), "the purpose is one of cuil");
        }
    }

    @Test
    void refusesWhatCannotBeMeantBeforeAnythingStarts() {
        refused(() -> RegistryKeyCommands.check(line()), "registry-key add");
        refused(() -> RegistryKeyCommands.check(line("add", "--name", "A")), "registry-key add");
        refused(() -> RegistryKeyCommands.check(line("revoke", "1")), "registry-key add");
        RegistryKeyCommands.check(line("revoke", UUID.randomUUID().toString()));
    }

    private static void refused(ThrowingCallable typed, String why) {
        assertThatThrownBy(typed).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }

    private static List<String> run(RegistryKeys keys, String... typed) {
        return RegistryKeyCommands.run(line(typed), keys);
    }

    private static CommandLine line(String... typed) {
        var words = new ArrayList<>(List.of("registry-key"));
        words.addAll(List.of(typed));
        return CommandLine.of(words, RegistryKeyCommands.OPTIONS, Set.of());
    }
}
