// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/** Whose act a booking is. */
public enum MadeBy {
    PERSON,
    OFFICE,
    /** A rule of the country: the next time after one that was missed or called off, or the waiting list. */
    RULE
}
