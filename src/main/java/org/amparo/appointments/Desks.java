// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/**
 * How many people one service can receive at the same time, by who may take the places.
 *
 * @param open places anyone books
 * @param accessible places at desks that can be reached in a wheelchair, for who says so
 * @param kept places only officers give: for who can't wait, and for who comes without an appointment
 */
public record Desks(int open, int accessible, int kept) {

    public static final int MOST = 200;

    public Desks {
        if (open < 0 || accessible < 0 || kept < 0 || open + accessible + kept > MOST) {
            throw new IllegalArgumentException("desks are counted from 0 to " + MOST);
        }
    }

    int of(Pool pool) {
        return switch (pool) {
            case OPEN -> open;
            case ACCESSIBLE -> accessible;
            case KEPT -> kept;
        };
    }
}
