// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.UUID;
import org.amparo.correspondence.ComplaintView;

/** A complaint as typed, what is wrong with it, and the ones filed before. */
public record ComplaintsView(UUID id, String topic, String text, String error, List<ComplaintView> filed) {
    @Override
    public String toString() {
        return "ComplaintsView";
    }
}
