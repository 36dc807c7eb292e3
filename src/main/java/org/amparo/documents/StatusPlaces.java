// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of places in status lists. */
@Repository
class StatusPlaces {

    static final String FIND = """
        select list, entry from documents.status_place where document_id = :id
        """;

    static final String NEWEST = """
        select coalesce(max(list), 0) from documents.status_place
        """;

    static final String DRAW = """
        insert into documents.status_place (document_id, list, entry)
        values (:id, :list, :entry)
            on conflict do nothing
        """;

    /** Whatever is not named here is invalid: revoked, replaced, ordered and not yet issued, not yet scanned, or nobody's. */
    static final String LIST = """
        select d.suspended, coalesce(d.valid_until < :today, false) as lapsed, array_agg(p.entry) as entries
          from documents.status_place p
          join documents.document d on d.id = p.document_id
         where p.list = :list and d.state = 'ISSUED' and not d.inactive
         group by 1, 2
        """;

    /** So many draws miss about once in a thousand times when four fifths of a list are taken: then the next one begins. */
    private static final int DRAWS = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    StatusPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The document's place, drawn when it has none; asking again, or twice at once, gives the same. */
    StatusPlace place(UUID document) {
        var list = newest();
        for (var draws = 0; ; draws++) {
            var known = find(document);
            if (known.isPresent()) {
                return known.get();
            }
            if (draws > 0 && draws % DRAWS == 0) {
                list++;
            }
            jdbc.sql(DRAW)
                    .param("id", document)
                    .param("list", list)
                    .param("entry", RANDOM.nextInt(StatusBits.ENTRIES))
                    .update();
        }
    }

    private Optional<StatusPlace> find(UUID document) {
        return jdbc.sql(FIND)
                .param("id", document)
                .query((row, n) -> new StatusPlace(row.getInt("list"), row.getInt("entry")))
                .optional();
    }

    /** The list new documents are put into. */
    int newest() {
        return jdbc.sql(NEWEST).query(Integer.class).single();
    }

    /** What stands in a list on that day. */
    StatusBits bits(int list, LocalDate today) {
        var bits = new StatusBits();
        jdbc.sql(LIST).param("list", list).param("today", today).query(row -> {
            var status = row.getBoolean("suspended")
                    ? StatusBits.SUSPENDED
                    : row.getBoolean("lapsed") ? StatusBits.LAPSED : StatusBits.VALID;
            for (var entry : (Integer[]) row.getArray("entries").getArray()) {
                bits.set(entry, status);
            }
        });
        return bits;
    }
}
