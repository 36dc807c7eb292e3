// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interpreter;

import java.util.List;
import java.util.UUID;

/**
 * Who can interpret, the best first.
 *
 * @param otherGender nobody of the gender asked for can be had: those listed are not what the person asked for, and whoever
 *     chooses one must say so
 * @param obstacles why others cannot, counted, such as {@code BUSY:2}; each counts with the first that stands in the way
 */
public record Found(List<Fit> fits, boolean otherGender, List<String> obstacles) {

    /** One of them, with the reasons for the order: {@code DIALECT}, {@code GENDER}, {@code LEVEL:NATIVE}, {@code LOAD:3}. */
    public record Fit(UUID id, String name, List<String> reasons) {

        @Override
        public String toString() {
            return "Fit[" + id + "]";
        }
    }
}
