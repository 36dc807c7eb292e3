// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.registration.EvidenceFile;

/**
 * A request that a relative may come.
 *
 * @param open papers may still be sent
 * @param error why a paper was refused, or empty
 */
public record ReunionView(FamilyView.Line line, String story, List<EvidenceFile> papers, boolean open, String error) {
    @Override
    public String toString() {
        return "ReunionView[" + line.id() + "]";
    }
}
