// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Instant;

/** Somebody was faster than the pace allows. Nobody is ever locked out: it says from when on it works again. */
public final class TryAgainLater extends RuntimeException {

    private final Instant from;

    public TryAgainLater(Instant from) {
        super("too fast", null, false, false);
        this.from = from;
    }

    public Instant from() {
        return from;
    }
}
