// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.UUID;

/**
 * A change somebody asks for, before the officer who decides.
 *
 * @param state empty while it waits, else what was decided
 * @param typed the reason as typed, and {@code error} what is wrong with it
 */
public record UpdateView(
        Frame frame,
        UUID id,
        UUID applicationId,
        Identity identity,
        String asked,
        String explanation,
        List<Change> changes,
        List<DeskView.Paper> papers,
        String state,
        String reason,
        String typed,
        String error) {

    public record Change(String label, Marked former, Marked wanted) {}

    public String address() {
        return "/work/updates/" + id;
    }

    @Override
    public String toString() {
        return "UpdateView[" + id + "]";
    }
}
