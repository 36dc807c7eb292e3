// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * The page to choose who interprets an interview.
 *
 * @param booked the name of whoever is booked; empty when nobody is
 * @param otherGender nobody of the gender the person asked for can be had
 * @param obstacles why others cannot, in words
 * @param refused why the last choice could not be booked; empty when nothing is wrong
 */
public record HearingInterpreterView(
        Frame frame,
        Identity identity,
        String address,
        String back,
        int version,
        String when,
        String language,
        String booked,
        boolean otherGender,
        List<Line> fits,
        List<String> obstacles,
        String refused) {

    /** One who fits, with the reasons for the order. */
    public record Line(String id, String name, String reasons, boolean chosen) {

        @Override
        public String toString() {
            return "Line";
        }
    }

    @Override
    public String toString() {
        return "HearingInterpreterView";
    }
}
