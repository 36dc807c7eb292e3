// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five hundred accounts: whoever books or is given a document is told of it, in a bench as in earnest. */
final class Holders {

    static final String INSERT = """
            insert into access.account (id, email, language, created_at)
            select gen_random_uuid(), 'holder' || n || '@example.org', 'pt-BR', now()
              from generate_series(1, 500) n
            returning id
            """;

    private Holders() {}

    static List<UUID> open(ConfigurableApplicationContext program) {
        var accounts = new ArrayList<UUID>();
        program.getBean(JdbcClient.class).sql(INSERT).query(row -> {
            accounts.add(row.getObject("id", UUID.class));
        });
        return List.copyOf(accounts);
    }
}
