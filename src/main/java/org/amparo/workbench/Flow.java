// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.UUID;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.DeskProgress;

/** A visit as a page of it needs it: what stands around, and what its own part is made of. */
record Flow(FlowView view, ApplicationView application, DeskProgress progress) {

    UUID id() {
        return view.id();
    }
}
