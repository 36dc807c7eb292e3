// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The program's pool. A thread that carries a tape has everything recorded; all others get the pool's own connections. */
final class TapedDatabase extends DelegatingDataSource {

    private static final ThreadLocal<@Nullable Tape> CARRIED = new ThreadLocal<>();

    private final HikariDataSource pool;

    TapedDatabase(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    HikariDataSource pool() {
        return pool;
    }

    static Tape record(Runnable call) {
        var tape = new Tape();
        CARRIED.set(tape);
        try {
            call.run();
        } finally {
            CARRIED.remove();
        }
        return tape;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var tape = CARRIED.get();
        return tape == null ? connection : taped(connection, tape);
    }

    private static Connection taped(Connection connection, Tape tape) {
        return (Connection) Proxy.newProxyInstance(
                TapedDatabase.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "prepareStatement" -> {
                        var sql = (String) Objects.requireNonNull(Objects.requireNonNull(arguments)[0]);
                        yield taped((PreparedStatement) call(connection, method, arguments), sql, tape);
                    }
                    case "commit" -> {
                        tape.committed();
                        yield call(connection, method, arguments);
                    }
                    case "setAutoCommit" -> {
                        tape.autoCommit((Boolean) Objects.requireNonNull(Objects.requireNonNull(arguments)[0]));
                        yield call(connection, method, arguments);
                    }
                    case "createStatement", "prepareCall", "rollback", "setSavepoint" ->
                        throw new IllegalStateException(method.getName() + " is not recorded");
                    default -> call(connection, method, arguments);
                });
    }

    private static PreparedStatement taped(PreparedStatement statement, String sql, Tape tape) {
        var bindings = new ArrayList<Tape.Binding>();
        return (PreparedStatement) Proxy.newProxyInstance(
                TapedDatabase.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "execute", "executeQuery", "executeUpdate" -> tape.executed(sql, bindings);
                        case "clearParameters" -> bindings.clear();
                        case "addBatch" -> throw new IllegalStateException("batches are not recorded");
                        default -> {
                            if (setsAValue(method)) {
                                bindings.add(bare -> bind(bare, method, arguments));
                            }
                        }
                    }
                    return call(statement, method, arguments);
                });
    }

    private static boolean setsAValue(Method method) {
        var types = method.getParameterTypes();
        return method.getName().startsWith("set") && types.length > 1 && types[0] == int.class;
    }

    private static void bind(PreparedStatement statement, Method method, @Nullable Object @Nullable [] arguments)
            throws SQLException {
        try {
            method.invoke(statement, arguments);
        } catch (ReflectiveOperationException failed) {
            throw new SQLException(failed);
        }
    }

    private static Object call(Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }
}
