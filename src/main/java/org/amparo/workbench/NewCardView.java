// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** The page on which an officer gives somebody a new card: how the person was identified so far, and what is wrong. */
public record NewCardView(Frame frame, String address, Identity identity, String means, String error, String wrong) {
    @Override
    public String toString() {
        return "NewCardView";
    }
}
