// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** Somebody of a family can sign in to a file of their own. Published in the inviting transaction. */
public record RelativeInvited(UUID applicationId, UUID accountId) {}
