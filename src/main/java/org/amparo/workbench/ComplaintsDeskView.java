// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import org.amparo.correspondence.ComplaintView;

/** Complaints and suggestions: those that wait first; and the one that is open, with the answer as typed. */
public record ComplaintsDeskView(
        Frame frame, List<ComplaintView> complaints, Optional<ComplaintView> open, String typed, String error) {
    @Override
    public String toString() {
        return "ComplaintsDeskView";
    }
}
