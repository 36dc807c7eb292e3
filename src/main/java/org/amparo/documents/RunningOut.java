// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that are to be renewed by rule, without anybody asking. Whoever renews them asks for one batch after the other. */
@Component
public class RunningOut {

    /** How many are handed out at once. */
    public static final int BATCH = 200;

    static final String NEXT = """
        select d.id, d.holder, d.type, d.file_number, d.valid_until
          from documents.document d
         where d.state = 'ISSUED' and not d.suspended and d.type = :type and d.valid_until <= :horizon
           and (d.valid_until, d.id) > (:until, :after)
           and not exists (select 1 from documents.document s where s.replaces = d.id)
         order by d.valid_until, d.id
         limit :rows
        """;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final DocumentTypes types;
    private final CountryPack pack;
    private final Clock clock;

    RunningOut(JdbcClient jdbc, DocumentTypes types, CountryPack pack, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.pack = pack;
        this.clock = clock;
    }

    /** A document about to run out. */
    public record Paper(UUID id, UUID holder, String type, String fileNumber, LocalDate validUntil) {}

    /** The types that the country's rule renews. */
    public List<String> types() {
        return types.renewedByRule();
    }

    /** The next of a type, those that run out first before the others; from the start when nothing is given. */
    public List<Paper> next(String type, Optional<Paper> after) {
        var before = types.get(type).renewal().orElseThrow().before();
        return jdbc.sql(NEXT)
                .param("type", type)
                .param(
                        "horizon",
                        LocalDate.ofInstant(clock.instant(), pack.zone()).plus(before))
                .param("until", after.map(Paper::validUntil).orElse(FIRST_DAY))
                .param("after", after.map(Paper::id).orElse(FIRST))
                .param("rows", BATCH)
                .query((row, n) -> new Paper(
                        row.getObject("id", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getString("type"),
                        row.getString("file_number"),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }
}
