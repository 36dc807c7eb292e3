// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people chose about being written to, from the form's fields {@code safe_channel}, {@code safe_detail} and {@code e_notice} (a no to notices by mail), or from later changes. Whoever
 * did not choose gets mail without detail: the address is the one they signed in with.
 */
@Component
public class SafeContacts {

    static final String FIND = """
            select coalesce(answers ->> 'safe_channel', 'EML') in ('', 'EML')
                       and coalesce(answers ->> 'e_notice', '') <> 'no' as by_mail,
                   coalesce(answers ->> 'safe_detail', '') = 'yes' as detailed
              from (select answers, chosen_at as at from registration.contact_choice where account_id = :account
                     union all
                    select answers, filed_at from registration.application where account_id = :account) as said
             order by at desc
             limit 1
            """;

    private final JdbcClient database;

    SafeContacts(JdbcClient database) {
        this.database = database;
    }

    /** Of the newest application; empty before there is one. */
    public Optional<SafeContact> find(UUID accountId) {
        return database.sql(FIND)
                .param("account", accountId)
                .query((row, n) -> new SafeContact(row.getBoolean("by_mail"), row.getBoolean("detailed")))
                .optional();
    }
}
