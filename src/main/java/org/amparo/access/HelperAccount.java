// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Somebody who helps, signed in by their own address. Controllers of helpers' own pages take it as an argument. */
public record HelperAccount(UUID id) implements Actor {
    @Override
    public String logName() {
        return "helper:" + id;
    }
}
