// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.Map;

/** The form of a look-up as typed, and the faults' keys by field. */
public record NumberView(String number, TypedDay born, String code, Map<String, String> wrong) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_CODE = 10;

    public NumberView {
        number = number.substring(0, Math.min(LONGEST_NUMBER, number.length()));
        code = code.substring(0, Math.min(LONGEST_CODE, code.length()));
    }

    static NumberView empty() {
        return new NumberView("", TypedDay.NONE, "", Map.of());
    }

    NumberView wrong(Map<String, String> faults) {
        return new NumberView(number, born, code, faults);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    public boolean isWrong(String field) {
        return wrong.containsKey(field);
    }

    @Override
    public String toString() {
        return "NumberView";
    }
}
