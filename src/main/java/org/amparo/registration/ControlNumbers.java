// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of applications, in the pattern of the pack's {@code numbering.control}: {@code {yy}} the year, {@code {n:7}}
 * the running number to so many digits, {@code {luhn}} a check digit over all digits before it (ISO/IEC 7812), so that
 * a misheard digit is noticed.
 */
@Component
class ControlNumbers {

    static final String NEXT = "select nextval('registration.control_number')";

    private final JdbcClient database;
    private final String pattern;

    ControlNumbers(JdbcClient database, CountryPack pack) {
        this.database = database;
        this.pattern = pattern(pack.file("pack.yaml").get("numbering").get("control"));
    }

    private static String pattern(PackNode node) {
        if (!node.text().matches("[A-Z0-9-]*(\\{yy})?[A-Z0-9-]*\\{n:[1-9]}[A-Z0-9-]*(\\{luhn})?")) {
            throw node.fault("a numbering pattern has {n:DIGITS}, and may have {yy} before and {luhn} after it");
        }
        return node.text();
    }

    String next(LocalDate today) {
        return format(pattern, database.sql(NEXT).query(Long.class).single(), today);
    }

    static String format(String pattern, long number, LocalDate today) {
        var text = pattern.replace("{yy}", "%02d".formatted(today.getYear() % 100));
        int at = text.indexOf("{n:");
        int digits = Character.digit(text.charAt(at + 3), 10);
        text = text.replace("{n:" + digits + "}", ("%0" + digits + "d").formatted(number));
        return text.replace("{luhn}", Integer.toString(luhn(text.replace("{luhn}", ""))));
    }

    private static int luhn(String text) {
        int sum = 0;
        boolean doubled = true;
        for (int at = text.length() - 1; at >= 0; at--) {
            int digit = Character.digit(text.charAt(at), 10);
            if (digit >= 0) {
                int weighed = doubled ? digit * 2 : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
                doubled = !doubled;
            }
        }
        return (10 - sum % 10) % 10;
    }
}
