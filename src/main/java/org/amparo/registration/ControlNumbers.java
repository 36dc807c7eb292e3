// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import org.amparo.country.CountryPack;
import org.amparo.country.NumberPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of applications, in the pattern of the pack's {@code numbering.control}. */
@Component
class ControlNumbers {

    static final String NEXT = "select nextval('registration.control_number')";

    private final JdbcClient database;
    private final NumberPattern pattern;

    ControlNumbers(JdbcClient database, CountryPack pack) {
        this.database = database;
        this.pattern =
                NumberPattern.read(pack.file("pack.yaml").get("numbering").get("control"));
    }

    String next(LocalDate today) {
        return pattern.format(database.sql(NEXT).query(Long.class).single(), today);
    }
}
