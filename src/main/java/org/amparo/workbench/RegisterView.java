// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * What is read back to the person before it is registered.
 *
 * @param lines what will count
 * @param missing names of facts that must be checked first; while there are any, it can't be registered
 */
public record RegisterView(
        Frame frame,
        String address,
        int version,
        Identity identity,
        String filedAt,
        List<DeskView.Line> lines,
        List<String> missing) {

    public boolean isReady() {
        return missing.isEmpty();
    }

    @Override
    public String toString() {
        return "RegisterView";
    }
}
