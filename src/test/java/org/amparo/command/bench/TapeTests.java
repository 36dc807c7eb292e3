// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.amparo.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TapeTests {

    private static final String ADD = """
            insert into access.account (id, email, language, created_at) values (:id, :email, 'es', :now)
            """;

    private final TapedDatabase recorded = new TapedDatabase(TestDatabase.migrated());
    private final JdbcClient jdbc = JdbcClient.create(recorded);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(recorded));

    @Test
    void asksTheSameOfAnotherDatabase() throws SQLException {
        var tape = TapedDatabase.record(() -> transaction.executeWithoutResult(status -> {
            add("first@example.org");
            add("second@example.org");
        }));

        var copy = TestDatabase.migrated();
        try (var bare = new Tape.Bare(copy.getConnection())) {
            tape.replay(bare);
        }
        assertThat(accounts(JdbcClient.create(copy))).hasSize(2).isEqualTo(accounts(jdbc));
    }

    @Test
    void keepsWhatBelongsTogetherInOneTransaction() throws SQLException {
        var tape = TapedDatabase.record(() -> transaction.executeWithoutResult(status -> {
            add("third@example.org");
            add("taken@example.org");
        }));

        var copy = TestDatabase.migrated();
        JdbcClient.create(copy)
                .sql(ADD)
                .param("id", UUID.randomUUID())
                .param("email", "taken@example.org")
                .param("now", OffsetDateTime.parse("2026-03-12T14:40:00Z"))
                .update();
        try (var bare = new Tape.Bare(copy.getConnection())) {
            assertThatThrownBy(() -> tape.replay(bare)).isInstanceOf(SQLException.class);
        }
        assertThat(accounts(JdbcClient.create(copy))).hasSize(1);
    }

    @Test
    void refusesWhatItCouldNotRepeat() {
        assertThatThrownBy(() -> TapedDatabase.record(() -> new JdbcTemplate(recorded).execute("select 1")))
                .hasMessageContaining("createStatement is not recorded");
    }

    private void add(String email) {
        jdbc.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("email", email)
                .param("now", OffsetDateTime.parse("2026-03-12T14:40:00Z"))
                .update();
    }

    private static List<@Nullable String> accounts(JdbcClient database) {
        return database.sql("select id || email || created_at from access.account order by email")
                .query(String.class)
                .list();
    }
}
