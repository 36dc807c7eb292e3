// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** Somebody was invited to talk by video, or the date changed. Published in the writing transaction. */
public record InterviewInvited(UUID dateId, UUID interviewId, UUID accountId) {}
