// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** An address was typed for somebody of a family, who is to be mailed there. Published in the inviting transaction. */
public record RelativeInvited(UUID offerId) {}
