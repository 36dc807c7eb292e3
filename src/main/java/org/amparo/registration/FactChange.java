// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** One fact as it is and as the person says it should be, in the encoding of {@link Fact}. */
public record FactChange(Fact fact, String former, String wanted) {
    @Override
    public String toString() {
        return "FactChange[" + fact + "]";
    }
}
