// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** Somebody of a family came to a file of their own. Published in the transaction that lets them in. */
public record RelativeEntered(UUID applicationId, UUID accountId) {}
