// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** Somebody joined a family's application and has one of their own. Published in the transaction that makes it. */
record RelativeJoined(UUID applicationId, UUID headId) {}
