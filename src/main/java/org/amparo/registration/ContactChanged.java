// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** A person changed how they can be reached. Published in the changing transaction. */
public record ContactChanged(UUID changeId, UUID accountId) {}
