// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The few facts of people that the program's own rules go by: no name, no address, no number. */
@Component
public class PersonTraits {

    static final String OF = """
            select id, birth_date, nationalities, entry_date, entry_point, document_type
              from registration.person
             where id = any(:people)
            """;

    private final JdbcClient jdbc;

    PersonTraits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What rules go by.
     *
     * @param birth in EDTF, or empty; {@code entered} likewise
     * @param documentType of the list DOC, or empty
     */
    public record Traits(
            String birth, List<String> nationalities, String entered, String entryPoint, String documentType) {

        /** Of whom nothing is known. */
        public static final Traits UNKNOWN = new Traits("", List.of(), "", "", "");

        public Traits {
            nationalities = List.copyOf(nationalities);
        }

        @Override
        public String toString() {
            return "Traits";
        }
    }

    /** Of these people, by id. */
    public Map<UUID, Traits> of(Collection<UUID> people) {
        record Found(UUID id, Traits traits) {}
        return jdbc
                .sql(OF)
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        new Traits(
                                row.getString("birth_date"),
                                Arrays.stream(row.getString("nationalities").split(" "))
                                        .filter(code -> !code.isEmpty())
                                        .toList(),
                                row.getString("entry_date"),
                                row.getString("entry_point"),
                                row.getString("document_type"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Found::id, Found::traits));
    }
}
