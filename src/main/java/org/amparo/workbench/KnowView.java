// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** Before an officer says that they know somebody. */
public record KnowView(Frame frame, String back, String fileNumber) {

    public String address() {
        return back + "/know";
    }
}
