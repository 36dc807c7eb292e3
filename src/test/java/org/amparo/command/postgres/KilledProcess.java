// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.postgres;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Run by tests in a JVM of its own: starts the server on a folder, writes one row, says so, and waits to be killed. */
final class KilledProcess {

    static final String READY = "row written";

    private KilledProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        var postgres = LocalPostgres.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(
                        postgres.url(LocalPostgres.DATABASE), LocalPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (word text)");
            statement.execute("insert into kept values ('written before the kill')");
        }
        System.out.println(READY);
        if (arguments.length > 1) {
            postgres.close();
            return;
        }
        Thread.sleep(120_000);
    }
}
