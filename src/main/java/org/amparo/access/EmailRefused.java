// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** What was typed is no e-mail address that mail could be sent to; the message to show is {@link #messageKey}. */
public final class EmailRefused extends RuntimeException {

    public EmailRefused() {
        super("not an e-mail address", null, false, false);
    }

    public String messageKey() {
        return "access.email.refused";
    }
}
