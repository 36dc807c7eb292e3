// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.documents.LookUpDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registry's program asks, read but not compared. */
record RegistryQuestion(String number, LocalDate birthDate) {

    private static final int MOST_BYTES = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A body that cannot be read; {@code member} is what is wrong with it, {@code body} for all of it. */
    static final class Unreadable extends RuntimeException {

        private final String member;

        Unreadable(String member) {
            super("cannot be read", null, false, false);
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    /** Throws {@link Unreadable}. */
    static RegistryQuestion read(InputStream body) {
        var json = json(body);
        return new RegistryQuestion(
                text(json, "number").flatMap(LookUpDocument::number).orElseThrow(() -> new Unreadable("number")),
                text(json, "birthDate").flatMap(RegistryQuestion::day).orElseThrow(() -> new Unreadable("birthDate")));
    }

    private static JsonNode json(InputStream body) {
        try {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            var json = bytes.length > MOST_BYTES ? JSON.nullNode() : JSON.readTree(bytes);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException | JacksonException notJson) {
            // said below
        }
        throw new Unreadable("body");
    }

    private static Optional<String> text(JsonNode json, String member) {
        return json.path(member).stringValueOpt();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "RegistryQuestion";
    }
}
