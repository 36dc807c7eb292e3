// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** A value that cannot be one of its fact; the message says which and how to mend it. */
public final class InvalidFact extends RuntimeException {

    private final Fact fact;
    private final String messageKey;

    InvalidFact(Fact fact, String messageKey) {
        super(fact.key() + ": " + messageKey);
        this.fact = fact;
        this.messageKey = messageKey;
    }

    public Fact fact() {
        return fact;
    }

    public String messageKey() {
        return messageKey;
    }
}
