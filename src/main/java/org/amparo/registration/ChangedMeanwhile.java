// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Somebody else saved the same thing in between; the page shows both versions. Nothing was written. */
public final class ChangedMeanwhile extends RuntimeException {
    public ChangedMeanwhile() {
        super("changed meanwhile");
    }
}
