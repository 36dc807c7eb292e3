// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;

/**
 * A family as its head sees it.
 *
 * @param mayAdd the country's form asks about families
 */
public record FamilyView(List<Line> members, List<Line> requests, boolean mayAdd) {

    /**
     * One member, or one request for reunification.
     *
     * @param id for the address, or empty
     * @param state key of the text that says where it stands
     * @param tone of the tag: good, todo, bad, or empty
     * @param note what an officer wrote, or empty
     * @param when in words
     */
    public record Line(
            String id, String name, String more, String number, String state, String tone, String note, String when) {}

    @Override
    public String toString() {
        return "FamilyView[" + members.size() + "]";
    }
}
