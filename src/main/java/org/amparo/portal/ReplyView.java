// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.registration.InformationRequestView;

/** What was asked for, what was typed in reply, and what is wrong with that. */
public record ReplyView(InformationRequestView request, String typed, String error) {
    @Override
    public String toString() {
        return "ReplyView";
    }
}
