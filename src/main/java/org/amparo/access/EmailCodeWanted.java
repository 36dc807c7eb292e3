// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Somebody wants to sign in with another address; a code is to be mailed there. Published in the asking transaction. */
public record EmailCodeWanted(UUID changeId) {}
