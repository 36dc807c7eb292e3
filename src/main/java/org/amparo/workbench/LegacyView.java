// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/**
 * What somebody declared beside the record of the earlier number.
 *
 * @param decided what was said before, by whom and when; empty while nobody did
 * @param error what is wrong with what was sent, or empty
 */
public record LegacyView(
        Frame frame,
        String address,
        String controlNumber,
        String name,
        String birth,
        String filed,
        String number,
        String legacyName,
        String legacyBirth,
        String legacyFiled,
        String state,
        String decided,
        String formerReason,
        boolean mayDecide,
        String reason,
        String error) {

    @Override
    public String toString() {
        return "LegacyView";
    }
}
