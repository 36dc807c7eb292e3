// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;

/**
 * Somebody else changed the application in between: both versions, to choose from.
 *
 * @param fact name of the fact the officer was about to correct; empty when it was another act
 * @param mine what the officer wrote
 * @param theirs what stands now
 * @param changes what others did lately, newest first
 * @param again the same form once more, on the present version; empty when it should rather be looked at anew
 */
public record ChangedView(
        Frame frame,
        String address,
        String fact,
        Marked mine,
        Marked theirs,
        List<String> changes,
        String action,
        Map<String, List<String>> again) {

    public boolean compares() {
        return !fact.isEmpty();
    }

    @Override
    public String toString() {
        return "ChangedView";
    }
}
