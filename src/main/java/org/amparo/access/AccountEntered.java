// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Somebody came into an account by a browser it did not know; its owner wants to be told. */
public record AccountEntered(UUID accountId, UUID entryId) {}
