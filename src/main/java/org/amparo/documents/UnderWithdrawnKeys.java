// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The valid documents whose seal proves nothing any more, because the key that made it was withdrawn: in their order, for
 * whoever has them made anew. A document from before keys were kept counts among them when any key of its signer was.
 */
@Service
public class UnderWithdrawnKeys {

    /** How many are handed out at once. */
    public static final int BATCH = 200;

    static final String NEXT = """
        select d.id, d.holder, d.type, d.file_number
          from documents.document d
         where d.state = 'ISSUED' and not d.suspended and d.type in (:types) and d.id > :after
           and (d.kid is null or d.kid in (select kid from documents.signing_key where state = 'WITHDRAWN'))
           and (d.valid_until is null or d.valid_until >= :today)
           and not exists (select 1 from documents.document s where s.replaces = d.id)
         order by d.id
         limit :rows
        """;

    static final String SIGNERS = """
        select distinct signer from documents.signing_key where state = 'WITHDRAWN'
        """;

    static final String WAITING = """
        select count(*) from (select 1 from documents.production limit :rows) waiting
        """;

    private final JdbcClient jdbc;
    private final DocumentTypes types;
    private final SigningKeys keys;
    private final CountryPack pack;
    private final Clock clock;

    UnderWithdrawnKeys(JdbcClient jdbc, DocumentTypes types, SigningKeys keys, CountryPack pack, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.keys = keys;
        this.pack = pack;
        this.clock = clock;
    }

    /** A document to be made anew. */
    public record Paper(UUID id, UUID holder, String type, String fileNumber) {}

    /** Whether enough waits to be produced: people who have no document yet must not queue behind those who have one. */
    public boolean enoughWaits() {
        return jdbc.sql(WAITING).param("rows", BATCH).query(Integer.class).single() >= BATCH;
    }

    /** The next after an id; none of a signer who has no key to sign with. */
    public List<Paper> next(UUID after) {
        var affected = affectedTypes();
        if (affected.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(NEXT)
                .param("types", affected)
                .param("after", after)
                .param("today", LocalDate.ofInstant(clock.instant(), pack.zone()))
                .param("rows", BATCH)
                .query((row, n) -> new Paper(
                        row.getObject("id", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getString("type"),
                        row.getString("file_number")))
                .list();
    }

    private Set<String> affectedTypes() {
        var signers = jdbc.sql(SIGNERS).query(String.class).list();
        return types.all().stream()
                .filter(type -> signers.contains(type.signer())
                        && keys.find(type.signer()).isPresent())
                .map(DocumentType::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
