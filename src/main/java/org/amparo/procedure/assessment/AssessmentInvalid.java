// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Something is missing or too long: the page's fields, each with the last part of the key of its words. Nothing was written. */
public final class AssessmentInvalid extends RuntimeException {

    private final transient Map<String, String> problems;

    AssessmentInvalid(Map<String, String> problems) {
        super("not as it must be: " + problems.keySet());
        this.problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public Map<String, String> problems() {
        return problems;
    }
}
