// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.List;

/** The demo's inbox as its page shows it: the recipient asked for, the newest mails, and how many there are. */
public record InboxView(String recipient, List<CaughtMail> mails, int count) {}
