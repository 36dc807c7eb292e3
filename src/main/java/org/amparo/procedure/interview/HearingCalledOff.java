// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.util.UUID;

/** An interview of a case will not take place. Published in the writing transaction. */
public record HearingCalledOff(UUID hearingId, UUID accountId) {}
