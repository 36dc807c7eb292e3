// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * Who sits in the bodies that decide in session.
 *
 * @param seats to choose from, as {@code body/seat}
 * @param wrong why the last wish could not be; empty when it could
 */
public record CommitteeView(
        Frame frame, List<BodyPart> bodies, List<Choice> seats, List<Choice> officers, Typed typed, String wrong) {

    /** @param rule quorum, majority and ties in words */
    public record BodyPart(String key, String name, String law, String rule, List<SeatLine> seats) {}

    /** @param has a vote or a voice, and the chair */
    public record SeatLine(String name, String has, List<MemberLine> members) {}

    /** Who holds it. */
    public record MemberLine(String id, String text) {
        @Override
        public String toString() {
            return "MemberLine[" + id + "]";
        }
    }

    /** As typed, so that nothing is lost. */
    public record Typed(String seat, String officer, String name, boolean substitute, String from, String until) {
        @Override
        public String toString() {
            return "Typed";
        }
    }
}
