// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of counting the drawer. */
@Repository
class StocktakeStore {

    /** What the ledger says is read in the same statement that keeps the count. */
    static final String KEEP = """
        with there as (
            select count(*) as blanks
              from documents.blank
             where office = :office and state in ('IN_STOCK', 'RESERVED')
        )
        insert into documents.stocktake (id, office, counted, expected, why, at, by, by_name)
        select cast(:id as uuid), :office, :counted, blanks, :why, cast(:at as timestamptz), cast(:by as uuid), :byName
          from there
         where blanks = :counted or :why <> ''
        """;

    static final String LIST = """
        select * from documents.stocktake where office = :office order by at desc, id limit 31
        """;

    static final String SEE = """
        update documents.stocktake
           set seen_at = :at, seen_by = :by, seen_name = :byName
         where id = :id and office = :office and seen_at is null and by <> :by
        """;

    private final JdbcClient jdbc;

    StocktakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it differs and nobody said why. */
    boolean keep(UUID id, String office, int counted, String why, StockStore.Act act) {
        return jdbc.sql(KEEP)
                        .param("id", id)
                        .param("office", office)
                        .param("counted", counted)
                        .param("why", why)
                        .param("at", act.time())
                        .param("by", act.officer().id())
                        .param("byName", act.officer().name())
                        .update()
                == 1;
    }

    List<Stocktake> list(String office, boolean secondPerson, Officer officer) {
        return jdbc.sql(LIST)
                .param("office", office)
                .query((row, n) -> new Stocktake(
                        row.getObject("id", UUID.class),
                        row.getInt("counted"),
                        row.getInt("expected"),
                        row.getString("why"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        Optional.ofNullable(row.getString("seen_name")),
                        secondPerson
                                && row.getString("seen_name") == null
                                && !officer.id().equals(row.getObject("by", UUID.class))))
                .list();
    }

    boolean see(UUID id, String office, StockStore.Act act) {
        return jdbc.sql(SEE)
                        .param("id", id)
                        .param("office", office)
                        .param("at", act.time())
                        .param("by", act.officer().id())
                        .param("byName", act.officer().name())
                        .update()
                == 1;
    }
}
