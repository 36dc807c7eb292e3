// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.documents.LossLine;

/** A document to be ordered anew: what became of the former, whose it is, the reason as typed. */
public record AnewView(
        Frame frame, UUID caseId, LossLine loss, Identity identity, boolean mayLift, String reason, String error) {

    /** Where the officer came from. */
    public String back() {
        return "/work/cases/" + caseId;
    }

    public String address() {
        return "/work/documents/" + loss.document() + "/anew";
    }

    @Override
    public String toString() {
        return "AnewView";
    }
}
