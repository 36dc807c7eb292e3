// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An officer asked somebody to come to an office. Published in the asking transaction. */
public record PresenceSummoned(UUID summonsId, UUID applicationId, UUID accountId) {}
