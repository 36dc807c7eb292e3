// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.documents.ExtensionView;

/** A confirmed extension and how far it is. */
public record ExtensionPageView(Frame frame, ExtensionView extension) {

    public String state() {
        return extension.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean running() {
        return extension.state() == ExtensionView.State.RUNNING;
    }
}
