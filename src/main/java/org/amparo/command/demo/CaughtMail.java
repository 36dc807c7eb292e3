// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.time.Instant;

/** One line of the demo's inbox. */
public record CaughtMail(String id, String recipient, String subject, Instant at) {}
