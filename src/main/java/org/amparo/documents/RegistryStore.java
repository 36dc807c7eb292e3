// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of checks by process number: every document of the number, whatever its state, so that each use can be counted. */
@Repository
class RegistryStore {

    /** Renewals leave documents behind: valid ones come first, and of those left over the newest are enough. */
    static final String BY_NUMBER = """
        with judged as (
            select d.id, d.type, d.file_number as number, d.valid_until, d.content, d.issued_at, f.face is not null as has_face,
                   %s as outcome,
                   null as share_id, cast(:purpose as text) as purpose, false as ended
              from documents.document d
              join documents.file f on f.document_id = d.id
             where regexp_replace(upper(d.file_number), '[^0-9A-Z]', '', 'g') = :number
        )
        select * from judged order by (outcome = 'VALID') desc, issued_at desc, id limit 40
        """.formatted(Standing.OUTCOME);

    private final JdbcClient jdbc;
    private final PersonCheckStore people;

    RegistryStore(JdbcClient jdbc, PersonCheckStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** A document with the process number that stands on it. */
    record Numbered(PersonCheckStore.Found found, String number) {
        @Override
        public String toString() {
            return "Numbered[" + found.id() + "]";
        }
    }

    List<Numbered> find(String number, String purpose, LocalDate today) {
        return jdbc.sql(BY_NUMBER)
                .param("number", number)
                .param("purpose", purpose)
                .param("today", today)
                .query((row, n) -> new Numbered(people.found(row), row.getString("number")))
                .list();
    }
}
