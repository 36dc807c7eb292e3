// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Somebody signs in with another address from now on. Published in the changing transaction. */
public record EmailChanged(UUID changeId) {}
