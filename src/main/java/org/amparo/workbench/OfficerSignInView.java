// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** The sign-in page: the login as typed, and what went wrong, if anything. */
public record OfficerSignInView(String login, String error) {}
