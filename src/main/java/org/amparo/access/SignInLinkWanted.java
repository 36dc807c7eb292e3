// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Somebody asked for a link to choose a password with; whoever sends mail gets it from {@link SignInLinks}. */
public record SignInLinkWanted(UUID linkId) {}
