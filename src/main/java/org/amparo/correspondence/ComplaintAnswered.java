// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.util.UUID;

/** An officer answered a complaint. Published in the answering transaction. */
public record ComplaintAnswered(UUID complaintId, UUID accountId) {}
