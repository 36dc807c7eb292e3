// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** Why an application cannot be accepted, or changed, as it stands. */
public abstract sealed class AcceptanceRefused extends RuntimeException {

    private AcceptanceRefused(String reason) {
        super(reason);
    }

    /** Facts that will be printed were declared but not looked at. */
    public static final class FactsUnchecked extends AcceptanceRefused {
        private final transient List<Fact> facts;

        FactsUnchecked(List<Fact> facts) {
            super("unchecked: " + facts);
            this.facts = List.copyOf(facts);
        }

        public List<Fact> facts() {
            return facts;
        }
    }

    /** No part of a name is known, so there is nobody to register. */
    public static final class NameMissing extends AcceptanceRefused {
        NameMissing() {
            super("no name");
        }
    }

    /** It was accepted before; from then on the case carries it. */
    public static final class AlreadyRegistered extends AcceptanceRefused {
        AlreadyRegistered() {
            super("already registered");
        }
    }
}
