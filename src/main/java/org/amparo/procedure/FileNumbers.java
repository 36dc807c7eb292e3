// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.NumberPattern;
import org.springframework.stereotype.Component;

/**
 * Numbers of case files, counted from where the country stands ({@code numbering.file.first} of pack.yaml) and written
 * in its {@code numbering.file.pattern}, or as plain integers without one.
 */
@Component
class FileNumbers {

    private final Cases cases;
    private final int first;
    private final Optional<NumberPattern> pattern;

    FileNumbers(Cases cases, CountryPack pack) {
        this.cases = cases;
        var numbers = pack.file("pack.yaml").get("numbering").get("file");
        numbers.requireOnly("first", "pattern");
        this.first = numbers.get("first").number();
        this.pattern = numbers.find("pattern").map(NumberPattern::read);
    }

    String next(LocalDate today) {
        long number = first + cases.nextNumber() - 1;
        return pattern.map(country -> country.format(number, today)).orElseGet(() -> Long.toString(number));
    }
}
