// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells holders how often and by whom their documents were checked, so that they can say when it was not right. */
@Service
public class CheckCounts {

    static final String COUNT = """
        select d.type, c.audience, coalesce(c.purpose, '') as purpose, count(*) as times, max(c.at) as last
          from documents.check c
          join documents.document d on d.id = c.document_id
         where d.holder = :holder
         group by d.id, d.ordered_at, d.type, c.audience, c.purpose
         order by d.ordered_at, d.id, c.audience, c.purpose
        """;

    private final JdbcClient jdbc;
    private final DocumentTypes types;
    private final CountryPack pack;

    CheckCounts(JdbcClient jdbc, DocumentTypes types, CountryPack pack) {
        this.jdbc = jdbc;
        this.types = types;
        this.pack = pack;
    }

    public List<CheckCount> listFor(UUID holder) {
        return jdbc.sql(COUNT)
                .param("holder", holder)
                .query((row, n) -> new CheckCount(
                        types.get(row.getString("type")).title(),
                        row.getString("audience"),
                        row.getString("purpose"),
                        row.getInt("times"),
                        row.getObject("last", OffsetDateTime.class)
                                .atZoneSameInstant(pack.zone())
                                .toLocalDate()))
                .list();
    }
}
