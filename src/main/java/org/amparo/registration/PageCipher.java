// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers of a page as JSON, in clear or, for a page of a compartment, encrypted and bound to its draft. */
@Component
class PageCipher {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final Vault vault;
    private final JsonMapper json;

    PageCipher(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Exactly one of the two is set, as the table demands. */
    record Written(@Nullable String clear, byte @Nullable [] sealed) {}

    Written write(FormPage page, UUID draft, Map<String, String> answers) {
        var text = json.writeValueAsString(answers);
        return page.compartment()
                .map(compartment ->
                        new Written(null, vault.seal(compartment, draft, text.getBytes(StandardCharsets.UTF_8))))
                .orElseGet(() -> new Written(text, null));
    }

    Map<String, String> read(FormPage page, UUID draft, @Nullable String clear, byte @Nullable [] sealed) {
        if (clear != null) {
            return json.readValue(clear, ANSWERS);
        }
        if (sealed == null) {
            throw new IllegalStateException("a page is clear or sealed");
        }
        var compartment = page.compartment()
                .orElseThrow(() -> new IllegalStateException("page " + page.key() + " is no longer of a compartment"));
        return json.readValue(vault.open(compartment, draft, sealed), ANSWERS);
    }
}
