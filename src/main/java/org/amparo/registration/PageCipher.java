// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Compartment;
import org.amparo.access.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON: those of no compartment in clear, the others sealed by the key of theirs and bound to their
 * owner. A compartment is sealed whether or not anything was answered in it, and to a rounded length, so that nobody can
 * tell from outside.
 */
@Component
class PageCipher {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int ROUND = 256;

    private final Vault vault;
    private final JsonMapper json;

    PageCipher(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Answers in clear as JSON, and the sealed ones by compartment. */
    record Written(String clear, Map<Compartment, byte[]> closed) {
        @Override
        public String toString() {
            return "Written" + closed.keySet();
        }
    }

    /** @param fields all that could have been answered; what is given for others is not kept */
    Written write(Iterable<Field> fields, UUID owner, Map<String, String> answers) {
        var clear = new LinkedHashMap<String, String>();
        var closed = new EnumMap<Compartment, Map<String, String>>(Compartment.class);
        for (var field : fields) {
            var part = field.compartment()
                    .map(compartment -> closed.computeIfAbsent(compartment, none -> new LinkedHashMap<>()))
                    .orElse(clear);
            var answer = answers.get(field.key());
            if (answer != null) {
                part.put(field.key(), answer);
            }
        }
        var sealed = new EnumMap<Compartment, byte[]>(Compartment.class);
        closed.forEach((compartment, part) -> sealed.put(compartment, seal(compartment, owner, part)));
        return new Written(json.writeValueAsString(clear), sealed);
    }

    /** To a rounded length. */
    byte[] seal(Compartment compartment, UUID owner, Map<String, String> answers) {
        var text = json.writeValueAsString(answers).getBytes(StandardCharsets.UTF_8);
        var rounded = new byte[(text.length / ROUND + 1) * ROUND];
        Arrays.fill(rounded, (byte) ' ');
        System.arraycopy(text, 0, rounded, 0, text.length);
        return vault.seal(compartment, owner, rounded);
    }

    /** The sealed answers of one compartment. */
    Map<String, String> open(Compartment compartment, UUID owner, byte[] sealed) {
        return json.readValue(vault.open(compartment, owner, sealed), TEXTS);
    }

    Map<String, String> clear(String stored) {
        return json.readValue(stored, TEXTS);
    }

    /** The sealed parts of a page of a draft, as one column holds them: JSON from compartment to base64. */
    String closedText(Map<Compartment, byte[]> closed) {
        var text = new LinkedHashMap<String, String>();
        closed.forEach((compartment, part) ->
                text.put(compartment.name(), Base64.getEncoder().encodeToString(part)));
        return json.writeValueAsString(text);
    }

    /** All answers of a page of a draft. */
    Map<String, String> read(UUID draft, String clear, String closedText) {
        var answers = new HashMap<>(clear(clear));
        clear(closedText)
                .forEach((compartment, part) -> answers.putAll(open(
                        Compartment.valueOf(compartment),
                        draft,
                        Base64.getMimeDecoder().decode(part))));
        return answers;
    }
}
