// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the information about countries of origin. */
@Repository
class CountryTable {

    static final String ADD = """
            insert into procedure.country_information
                   (id, country, title, source, publisher, published_on, address, extract, topics, added_by,
                    added_by_name, added_at)
            values (:id, :country, :title, :source, :publisher, :publishedOn, :address, :extract, :topics, :by,
                    :byName, :at)
            on conflict (id) do nothing
            """;

    static final String NUMBER = "select number from procedure.country_information where id = :id";

    static final String RETIRE = """
            update procedure.country_information
               set retired_by = :by, retired_by_name = :byName, retired_at = :at, retired_why = :why
             where number = :number and retired_at is null
            returning id
            """;

    private static final String SELECT = """
            select number, country, title, source, publisher, published_on, address, extract, topics, added_by_name,
                   added_at, retired_by_name, retired_at, retired_why
              from procedure.country_information
            """;

    static final String BY_NUMBER = SELECT + " where number = :number";

    /** Whatever is typed is found as it stands, in any case of letters. */
    static final String SEARCH = SELECT + """
             where (:country = '' or country = :country)
               and (:retired or retired_at is null)
               and (:asked = '' or position(lower(:asked) in lower(concat_ws(' ', title, source, publisher, extract,
                                                                             array_to_string(topics, ' ')))) > 0)
             order by published_on desc, number desc
             limit 200
            """;

    private final JdbcClient jdbc;

    CountryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was added before. */
    boolean add(UUID id, CountryEntryTyped typed, LocalDate publishedOn, Officer officer, Instant at) {
        return jdbc.sql(ADD)
                        .param("id", id)
                        .param("country", typed.country())
                        .param("title", typed.title())
                        .param("source", typed.source())
                        .param("publisher", typed.publisher())
                        .param("publishedOn", publishedOn)
                        .param("address", typed.address())
                        .param("extract", typed.extract())
                        .param("topics", typed.topicList().toArray(String[]::new))
                        .param("by", officer.id())
                        .param("byName", officer.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    long number(UUID id) {
        return jdbc.sql(NUMBER).param("id", id).query(Long.class).single();
    }

    /** Its id; empty when it was retired before. */
    Optional<UUID> retire(long number, String why, Officer officer, Instant at) {
        return jdbc.sql(RETIRE)
                .param("number", number)
                .param("why", why)
                .param("by", officer.id())
                .param("byName", officer.name())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional();
    }

    Optional<CountryEntry> find(long number) {
        return jdbc.sql(BY_NUMBER)
                .param("number", number)
                .query((row, n) -> entry(row))
                .optional();
    }

    List<CountryEntry> search(String country, String asked, boolean retired) {
        return jdbc.sql(SEARCH)
                .param("country", country)
                .param("asked", asked)
                .param("retired", retired)
                .query((row, n) -> entry(row))
                .list();
    }

    private static CountryEntry entry(ResultSet row) throws SQLException {
        var retiredAt = row.getTimestamp("retired_at");
        return new CountryEntry(
                row.getLong("number"),
                row.getString("country"),
                row.getString("title"),
                row.getString("source"),
                row.getString("publisher"),
                row.getObject("published_on", LocalDate.class),
                row.getString("address"),
                row.getString("extract"),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant(),
                retiredAt == null
                        ? Optional.empty()
                        : Optional.of(new CountryEntry.Retired(
                                row.getString("retired_by_name"),
                                retiredAt.toInstant(),
                                row.getString("retired_why"))));
    }
}
