// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An interview ended without being complete, and the person may choose another date. Published in the writing transaction. */
public record InterviewAgain(UUID interviewId, UUID accountId) {}
