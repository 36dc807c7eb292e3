// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.sql;

/** Asks for a column that no migration made. */
final class MisspeltColumn {

    static final String FIND = """
            select emial from access.account where id = :id
            """;

    private MisspeltColumn() {}
}
