// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** An applicant allowed somebody to help; whoever sends mail tells them, from {@link HelpGrants}. */
public record HelpAllowed(UUID grantId) {}
