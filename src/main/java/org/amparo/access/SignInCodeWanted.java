// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Somebody asked for a code to sign in; whoever sends mail gets it from {@link SignInCodes}. */
public record SignInCodeWanted(UUID attemptId) {}
