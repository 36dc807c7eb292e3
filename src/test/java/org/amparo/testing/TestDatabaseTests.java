// SPDX-License-Identifier: Apache-2.0
package org.amparo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void givesEachCallerAMigratedDatabaseOfItsOwn() {
        var one = JdbcClient.create(TestDatabase.migrated());
        var other = JdbcClient.create(TestDatabase.migrated());
        one.sql("create table only_here ()").update();

        assertThat(one.sql("select to_regclass('only_here') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(other.sql("select to_regclass('only_here') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(other.sql("select count(*) from flyway_schema_history where not success")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(other.sql("select to_regclass('registration.draft') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void worksWithoutSuperuserRightsAsInProduction() {
        var database = JdbcClient.create(TestDatabase.migrated());
        if (System.getenv("AMPARO_DATABASE_URL") == null) {
            assertThat(database.sql("select current_setting('is_superuser')")
                            .query(String.class)
                            .single())
                    .isEqualTo("off");
        }
    }
}
