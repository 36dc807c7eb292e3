// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.country.CountryPack;

/**
 * When an application is another of somebody who is known already: {@code re-registration} of pack.yaml. Countries
 * without it have none.
 *
 * @param number the field with the earlier number
 */
record ReRegistrationRule(Condition when, String number) {

    static Optional<ReRegistrationRule> read(CountryPack pack, Form form) {
        return pack.file("pack.yaml").find("re-registration").map(node -> {
            node.requireOnly("when", "number");
            var number = node.get("number");
            if (!form.fields().containsKey(number.text())) {
                throw number.fault("form.yaml asks no field " + number.text());
            }
            return new ReRegistrationRule(Condition.read(node.get("when")), number.text());
        });
    }

    /** The earlier number as digits; empty when this is no re-registration, or no number was given. */
    Optional<String> number(Answers answers, LocalDate today) {
        return Optional.of(answers)
                .filter(given -> when.holds(given, today))
                .map(given -> given.get(number).replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty());
    }
}
