// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By what a line of another authority's register is recognised as one about a person of ours: surely by nationality and
 * document, perhaps by names and birth date. Keys are digests, so that such a register need not be kept with names in it.
 */
@Component
public class RegisterKeys {

    static final String OF = """
            select id, nationalities, document_number, birth_date, name_letters
              from registration.person
             where id = any(:people)
            """;

    private final JdbcClient jdbc;

    RegisterKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody is recognised by.
     *
     * @param documents one for each nationality; empty without a number
     * @param person of names and birth date; empty when either is not known
     */
    public record Keys(Set<String> documents, String person) {

        public Keys {
            documents = Set.copyOf(documents);
        }
    }

    /** Of these people, by id. */
    public Map<UUID, Keys> of(Collection<UUID> people) {
        record Found(UUID id, Keys keys) {}
        return jdbc
                .sql(OF)
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> new Found(row.getObject("id", UUID.class), keys(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Found::id, Found::keys));
    }

    /** Of a nationality and a document's number as somebody else wrote them; empty without a number. */
    public static String document(String nationality, String number) {
        var plain = plain(number);
        return plain.isEmpty() ? "" : digest("document", plain(nationality), plain);
    }

    /** Of all names in any order and a whole birth date, 2026-11-23; empty when either is missing. */
    public static String person(String names, String birthDate) {
        return ofLetters(NameKeys.of(names).letters(), birthDate);
    }

    private static Keys keys(ResultSet row) throws SQLException {
        var number = row.getString("document_number");
        var documents = Arrays.stream(row.getString("nationalities").split(" "))
                .map(nationality -> document(nationality, number))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return new Keys(documents, ofLetters(row.getString("name_letters"), row.getString("birth_date")));
    }

    private static String ofLetters(String letters, String birthDate) {
        return letters.isBlank() || !birthDate.matches("\\d{4}-\\d{2}-\\d{2}")
                ? ""
                : digest("person", letters, birthDate);
    }

    private static String plain(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static String digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
