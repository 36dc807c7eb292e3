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

    /** Before anything is sent, what the draft says counts already. */
    static final String FIND_IN_DRAFT = """
            select coalesce(p.answers ->> 'safe_channel', 'EML') in ('', 'EML')
                       and coalesce(p.answers ->> 'e_notice', '') <> 'no' as by_mail,
                   coalesce(p.answers ->> 'safe_detail', '') = 'yes' as detailed
              from registration.draft d
              join registration.draft_page p on p.draft_id = d.id
             where d.account_id = :account and d.submitted_at is null and jsonb_exists(p.answers, 'safe_channel')
             order by p.saved_at desc
             limit 1
            """;

    private final JdbcClient database;

    SafeContacts(JdbcClient database) {
        this.database = database;
    }

    /** Of the newest application, else of the draft; empty before anything was chosen. */
    public Optional<SafeContact> find(UUID accountId) {
        return find(FIND, accountId).or(() -> find(FIND_IN_DRAFT, accountId));
    }

    private Optional<SafeContact> find(String sql, UUID accountId) {
        return database.sql(sql)
                .param("account", accountId)
                .query((row, n) -> new SafeContact(row.getBoolean("by_mail"), row.getBoolean("detailed")))
                .optional();
    }
}
