// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;

/**
 * A line of the queue as shown.
 *
 * @param waiting how long it waits, in words; empty once registered
 * @param late it waits longer than it should
 * @param state key of the state's name
 */
public record QueueLine(
        UUID id,
        String controlNumber,
        String name,
        String chosenName,
        String nationality,
        String language,
        String office,
        String filed,
        String waiting,
        boolean late,
        String state,
        String tone,
        String note) {

    @Override
    public String toString() {
        return "QueueLine[" + id + "]";
    }
}
