// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An officer asked an applicant for something more. Published in the asking transaction. */
public record InformationRequested(UUID requestId, UUID applicationId, UUID accountId) {}
