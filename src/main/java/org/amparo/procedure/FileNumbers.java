// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import org.amparo.country.CountryPack;
import org.springframework.stereotype.Component;

/** Numbers of case files: plain integers from where the country stands, {@code numbering.file.first} of pack.yaml. */
@Component
class FileNumbers {

    private final Cases cases;
    private final int first;

    FileNumbers(Cases cases, CountryPack pack) {
        this.cases = cases;
        var numbers = pack.file("pack.yaml").get("numbering").get("file");
        numbers.requireOnly("first");
        this.first = numbers.get("first").number();
    }

    String next() {
        return Long.toString(first + cases.nextNumber() - 1);
    }
}
