// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** Somebody was not seen on the day and may choose another. Published in the noting transaction. */
public record SummonsMissed(UUID summonsId, UUID applicationId, UUID accountId) {}
