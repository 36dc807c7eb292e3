// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.amparo.country.CountryPack;
import org.amparo.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The access module alone, over a fresh database. It carries no stereotype, so that the scan of whole-program tests
 * passes it by.
 */
@EnableAutoConfiguration
@ComponentScan(basePackages = "org.amparo.access", excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
@ComponentScan(
        basePackages = "org.amparo",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.amparo\\.PageRendering"))
class AccessSetup {

    @Bean
    DataSource dataSource() {
        return TestDatabase.migrated();
    }

    @Bean
    TickingClock clock() {
        return new TickingClock();
    }

    @Bean
    CountryPack pack() {
        return new PlainPack();
    }

    @Bean
    static DynamicPropertyRegistrar folders() throws IOException {
        Path folder = Files.createTempDirectory("amparo-access");
        return properties -> {
            properties.add("amparo.data", folder::toString);
            properties.add("amparo.create-keys", () -> true);
            properties.add("amparo.plain-cookies", () -> true);
            properties.add("spring.flyway.enabled", () -> false);
        };
    }
}
