// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applicants' own receipts, to read; the newest application counts. */
@Component
public class Receipts {

    static final String NEWEST = """
            select a.id, a.person_id, a.control_number, a.filed_at, a.office, a.state,
                   p.given_names, p.surname_paternal, p.surname_maternal, p.name_original, p.chosen_name
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.account_id = :account
             order by a.filed_at desc
             limit 1
            """;

    private final JdbcClient database;
    private final CountryPack pack;
    private final AccessLog log;

    Receipts(JdbcClient database, CountryPack pack, AccessLog log) {
        this.database = database;
        this.pack = pack;
        this.log = log;
    }

    public Optional<Receipt> find(Applicant applicant) {
        var receipt = find(applicant.accountId());
        receipt.filter(found -> applicant.isHelped())
                .ifPresent(found ->
                        log.read(applicant, "application.read", new Subject("application", found.applicationId())));
        return receipt;
    }

    /** For messages to an account's owner. */
    public Optional<Receipt> find(UUID account) {
        return database.sql(NEWEST)
                .param("account", account)
                .query(this::receipt)
                .optional();
    }

    private Receipt receipt(ResultSet row, int index) throws SQLException {
        return new Receipt(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("control_number"),
                row.getTimestamp("filed_at").toInstant(),
                NameRow.facts(row).called(pack),
                row.getString("office"),
                ApplicationState.valueOf(row.getString("state")));
    }
}
