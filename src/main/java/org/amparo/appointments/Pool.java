// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/** Who may take a place: see {@link Desks}. */
public enum Pool {
    OPEN,
    ACCESSIBLE,
    KEPT
}
