// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;

/** The page to revoke a document: which one, and the reason as typed. */
public record RevokeView(
        Frame frame, String address, UUID document, Identity identity, String title, String reason, String error) {

    @Override
    public String toString() {
        return "RevokeView";
    }
}
