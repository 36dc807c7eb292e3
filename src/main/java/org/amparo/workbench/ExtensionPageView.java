// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.documents.ExtensionView;

/** A confirmed extension and how far it is. */
public record ExtensionPageView(Frame frame, ExtensionView extension) {

    public String state() {
        return extension.state().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Something is still being done. */
    public boolean running() {
        return mayBeStopped() || extension.state() == ExtensionView.State.TAKING_BACK;
    }

    public boolean mayBeStopped() {
        return extension.state() == ExtensionView.State.RUNNING;
    }

    public boolean mayBeTakenBack() {
        return extension.undone().isEmpty() && extension.extended() > 0;
    }
}
