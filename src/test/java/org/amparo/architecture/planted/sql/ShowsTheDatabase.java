// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.sql;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets everybody write SQL of their own, by a field and by a method. */
final class ShowsTheDatabase {

    public final JdbcClient field;
    private final JdbcTemplate template;

    ShowsTheDatabase(JdbcClient field, JdbcTemplate template) {
        this.field = field;
        this.template = template;
    }

    public JdbcTemplate method() {
        return template;
    }
}
