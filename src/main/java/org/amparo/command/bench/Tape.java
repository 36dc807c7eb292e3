// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one call of the program asked of the database, in order, so that it can be asked again without the program. */
final class Tape {

    private final List<Act> acts = new ArrayList<>();

    /** Something done on a connection. */
    private interface Act {
        void replay(Bare bare) throws SQLException;
    }

    /** One value set on a statement, as a call of the driver. */
    interface Binding {
        void on(PreparedStatement statement) throws SQLException;
    }

    void executed(String sql, List<Binding> bindings) {
        var values = List.copyOf(bindings);
        acts.add(bare -> {
            var statement = bare.statement(sql);
            for (var value : values) {
                value.on(statement);
            }
            if (statement.execute()) {
                drain(statement);
            }
        });
    }

    void committed() {
        acts.add(bare -> bare.connection.commit());
    }

    void autoCommit(boolean on) {
        acts.add(bare -> bare.connection.setAutoCommit(on));
    }

    void replay(Bare bare) throws SQLException {
        for (var act : acts) {
            act.replay(bare);
        }
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                // every row travels to whoever asked
            }
        }
    }

    /** A connection with statements prepared once: as little as a program can do. */
    static final class Bare implements AutoCloseable {

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new HashMap<>();

        Bare(Connection connection) {
            this.connection = connection;
        }

        private PreparedStatement statement(String sql) throws SQLException {
            @Nullable PreparedStatement prepared = statements.get(sql);
            if (prepared == null) {
                prepared = connection.prepareStatement(sql);
                statements.put(sql, prepared);
            }
            return prepared;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
