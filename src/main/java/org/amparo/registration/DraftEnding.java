// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** A draft will be deleted in a few days unless its owner saves to it. */
public record DraftEnding(UUID noticeId, UUID accountId) {}
