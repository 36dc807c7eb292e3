// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.SQLException;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class EverySqlTests {

    @Test
    void isUnderstoodByTheMigratedDatabase() throws SQLException {
        var statements = EverySql.of(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.amparo"));
        assertThat(statements)
                .as("found at all")
                .hasSizeGreaterThan(50)
                .containsKey("org.amparo.registration.ApplicationTable.ADD");
        try (var pool = TestDatabase.migrated();
                var database = pool.getConnection()) {
            assertThat(EverySql.faults(statements, database)).isEmpty();
        }
    }

    @Test
    void aMisspeltColumnIsFound() throws SQLException {
        var planted = EverySql.of(new ClassFileImporter().importPackages("org.amparo.architecture.planted.sql"));
        try (var pool = TestDatabase.migrated();
                var database = pool.getConnection()) {
            assertThat(EverySql.faults(planted, database))
                    .containsOnlyKeys("org.amparo.architecture.planted.sql.MisspeltColumn.FIND")
                    .hasEntrySatisfying(
                            "org.amparo.architecture.planted.sql.MisspeltColumn.FIND",
                            fault -> assertThat(fault).contains("emial"));
        }
    }
}
