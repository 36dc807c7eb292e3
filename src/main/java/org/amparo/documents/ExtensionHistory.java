// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of what extensions did to documents. */
final class ExtensionHistory {

    static final String OF_HOLDER = """
        select i.document_id, i.former_until, i.done_at, e.new_last_day, e.act_title, e.act_number, e.act_date
          from documents.extension_item i
          join documents.extension e on e.id = i.extension_id
         where i.holder = :holder and i.outcome = 'EXTENDED'
         order by i.done_at, e.ordered_at
        """;

    static final String NOTICE = """
        select i.document_id, i.former_until, i.done_at, e.new_last_day, e.act_title, e.act_number, e.act_date
          from documents.extension_notice n
          join documents.extension e on e.id = n.extension_id
          join documents.extension_item i on i.extension_id = n.extension_id and i.holder = n.holder
         where n.id = :notice and n.holder = :holder
           and i.outcome = case when n.taken_back then 'TAKEN_BACK' else 'EXTENDED' end
         order by i.document_id
         limit 1
        """;

    private record Row(UUID document, DocumentExtension extension) {}

    private ExtensionHistory() {}

    /** Oldest first, by document. */
    static Map<UUID, List<DocumentExtension>> of(UUID holder, JdbcClient jdbc) {
        return jdbc
                .sql(OF_HOLDER)
                .param("holder", holder)
                .query((row, n) -> new Row(row.getObject("document_id", UUID.class), extension(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::document, Collectors.mapping(Row::extension, Collectors.toList())));
    }

    static Optional<DocumentExtension> notice(UUID notice, UUID holder, JdbcClient jdbc) {
        return jdbc.sql(NOTICE)
                .param("notice", notice)
                .param("holder", holder)
                .query((row, n) -> extension(row))
                .optional();
    }

    static DocumentExtension extension(ResultSet row) throws SQLException {
        return new DocumentExtension(
                row.getObject("former_until", LocalDate.class),
                row.getObject("new_last_day", LocalDate.class),
                ExtensionStore.act(row),
                row.getTimestamp("done_at").toInstant());
    }
}
