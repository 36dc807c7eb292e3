// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An application was sent and has its control number. Published in the submitting transaction. */
public record ApplicationSubmitted(UUID applicationId, UUID accountId) {}
