// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.HashMap;
import java.util.Map;
import org.amparo.access.Compartment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's answers: as they were sent, or with what was changed since. */
@Component
class OwnAnswers {

    static final String CHOICE = """
            select answers
              from registration.contact_choice
             where account_id = :account
             order by id desc
             limit 1
            """;

    static final String CLOSED = """
            select compartment, sealed from registration.closed_answers where application_id = :application
            """;

    private final JdbcClient jdbc;
    private final PageCipher cipher;
    private final Form form;

    OwnAnswers(JdbcClient jdbc, PageCipher cipher, Form form) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.form = form;
    }

    Answers upToDate(DeskRecords.Row row) {
        var all = new HashMap<>(cipher.clear(row.answers()));
        jdbc.sql(CHOICE)
                .param("account", row.accountId())
                .query(String.class)
                .optional()
                .ifPresent(choice -> all.putAll(cipher.clear(choice)));
        for (var field : form.fields().values()) {
            field.fact().ifPresent(fact -> all.put(field.key(), row.facts().value(fact)));
        }
        return form.answers(all);
    }

    Map<String, String> asSent(DeskRecords.Row row) {
        var all = new HashMap<>(cipher.clear(row.answers()));
        jdbc.sql(CLOSED)
                .param("application", row.id())
                .query((part, n) -> cipher.open(
                        Compartment.valueOf(part.getString("compartment")), row.id(), part.getBytes("sealed")))
                .list()
                .forEach(all::putAll);
        return all;
    }
}
