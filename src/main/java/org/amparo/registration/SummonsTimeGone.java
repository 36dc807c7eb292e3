// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Somebody else took the time a moment ago, or nobody is received then. Nothing happened. */
public final class SummonsTimeGone extends RuntimeException {
    public SummonsTimeGone() {
        super("the time can't be had", null, false, false);
    }
}
