// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.NotThere;

/** An address of the portal that leads nowhere, or to something that is somebody else's. */
final class NoSuchPage extends RuntimeException implements NotThere {
    NoSuchPage() {
        super("no such page", null, false, false);
    }

    /** For pages that not every country has. */
    static void unless(boolean there) {
        if (!there) {
            throw new NoSuchPage();
        }
    }
}
