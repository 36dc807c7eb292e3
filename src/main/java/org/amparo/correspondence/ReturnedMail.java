// SPDX-License-Identifier: Apache-2.0
package org.amparo.correspondence;

import java.time.Instant;

/** How many mails to a person came back, and when the last one did. */
public record ReturnedMail(int count, Instant last) {}
