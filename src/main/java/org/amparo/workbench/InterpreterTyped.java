// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.procedure.interpreter.InterpreterProfile;
import org.amparo.procedure.interpreter.InterpreterRegister;
import org.amparo.procedure.interpreter.Tongue;
import org.amparo.procedure.interpreter.Tongue.Level;
import org.springframework.util.MultiValueMap;

/** What was typed about an interpreter: a language a row, the rows numbered. */
record InterpreterTyped(String id, int version, InterpreterProfile profile) {

    static InterpreterTyped of(MultiValueMap<String, String> form) {
        var tongues = new ArrayList<Tongue>();
        for (var at = 0; at <= InterpreterRegister.MOST_LANGUAGES; at++) {
            var language = text(form, "language-" + at);
            if (!language.isEmpty()) {
                tongues.add(new Tongue(language, text(form, "dialect-" + at), level(text(form, "level-" + at))));
            }
        }
        var gender = text(form, "gender");
        var version = text(form, "version");
        return new InterpreterTyped(
                text(form, "id"),
                version.matches("[0-9]{1,8}") ? Integer.parseInt(version) : 0,
                new InterpreterProfile(
                        text(form, "name"),
                        gender.equals("F") || gender.equals("M") ? gender : "",
                        tongues,
                        new HashSet<>(form.getOrDefault("office", List.of())),
                        text(form, "remote").equals("yes"),
                        text(form, "contact")));
    }

    /** As the form was given it, so that sending it twice adds one. */
    UUID newId() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static Level level(String typed) {
        return Arrays.stream(Level.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(Level.FLUENT);
    }

    static String text(MultiValueMap<String, String> form, String key) {
        return Optional.ofNullable(form.getFirst(key)).orElse("").strip();
    }

    @Override
    public String toString() {
        return "InterpreterTyped[" + id + "]";
    }
}
