// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The form of an interview of a case: a new one, or another date of one that is planned.
 *
 * @param address of the case
 * @param action where the form is sent
 * @param hearing its id: given by the page, so that sending it twice plans it once
 * @param version what the officer saw: of the case for a new one, of the interview otherwise
 * @param people who can be heard; empty where that is settled, and then {@code who} says it
 * @param invites planning it takes the step that invites
 * @param asked what the person asked, or empty
 * @param reason typed to call it off
 * @param errors what is wrong with what was typed, by field
 * @param notice said above everything, or empty
 */
public record PlanHearingView(
        Frame frame,
        String address,
        String action,
        UUID hearing,
        int version,
        Identity identity,
        List<Choice> people,
        String who,
        boolean invites,
        String asked,
        HearingTyped typed,
        List<Choice> officers,
        List<Choice> languages,
        boolean manual,
        String hosts,
        String first,
        String law,
        String reason,
        Map<String, String> errors,
        String notice) {

    /** One that is planned gets another date. */
    public boolean isMove() {
        return people.isEmpty();
    }

    @Override
    public String toString() {
        return "PlanHearingView[" + hearing + "]";
    }
}
