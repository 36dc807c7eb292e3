// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/**
 * A person's form that stands open for an officer.
 *
 * @param until the time of day up to which the officer may fill in
 * @param door address of the form, for one press
 * @param card code of the card to hand over; empty when there is none
 */
public record AssistedView(Frame frame, String called, String until, String door, String card) {
    @Override
    public String toString() {
        return "AssistedView";
    }
}
