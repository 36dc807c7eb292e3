// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import org.amparo.registration.PresenceState;

/**
 * What is read back to the person before it is registered.
 *
 * @param lines what will count
 * @param missing names of facts that must be checked first; while there are any, it can't be registered
 * @param presence what is open about the person's presence; it stops nothing
 */
public record RegisterView(
        Frame frame,
        String address,
        int version,
        Identity identity,
        String filedAt,
        List<DeskView.Line> lines,
        List<String> missing,
        Optional<PresenceState> presence) {

    public boolean isReady() {
        return missing.isEmpty();
    }

    @Override
    public String toString() {
        return "RegisterView";
    }
}
