// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.Optional;
import org.amparo.documents.DocumentView;
import org.amparo.documents.LossView;

/**
 * A document that its holder reports lost, or reported.
 *
 * @param reported what was said; empty while the question stands
 * @param error nothing was chosen
 * @param late it was to be taken back, and the country leaves that to an office by now
 */
public record LostView(DocumentView document, Optional<LossView> reported, boolean error, boolean late) {

    public String address() {
        return "/apply/documents/" + document.id() + "/lost";
    }

    @Override
    public String toString() {
        return "LostView[" + document.id() + "]";
    }
}
