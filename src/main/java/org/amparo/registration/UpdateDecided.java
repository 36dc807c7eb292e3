// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An officer decided on a change somebody asked for. Published in the deciding transaction. */
public record UpdateDecided(UUID updateId, UUID accountId) {}
