// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An interview will not take place. Published in the writing transaction. */
public record InterviewCalledOff(UUID interviewId, UUID accountId) {}
