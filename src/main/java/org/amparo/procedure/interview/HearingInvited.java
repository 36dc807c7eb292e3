// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.interview;

import java.util.UUID;

/** Somebody was invited to an interview of a case, or its date changed. Published in the writing transaction. */
public record HearingInvited(UUID dateId, UUID hearingId, UUID accountId) {}
