// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** The form to ask the person for more; what was typed is kept when something is wrong with it. */
public record AskView(
        Frame frame,
        String address,
        int version,
        Identity identity,
        String text,
        String replyBy,
        String language,
        String error) {

    @Override
    public String toString() {
        return "AskView";
    }
}
