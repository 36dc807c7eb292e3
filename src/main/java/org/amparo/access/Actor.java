// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** Whoever acts: written beside every entry of the access log. */
public sealed interface Actor permits Applicant, HelperAccount, Officer, Actor.Anyone, Actor.System {

    /** How the log names the actor: a kind and an opaque id, never a name or an address. */
    String logName();

    /** Somebody who has not signed in. */
    record Anyone() implements Actor {
        @Override
        public String logName() {
            return "anyone";
        }
    }

    /** Amparo itself, for work nobody asked for at that moment, such as producing an ordered document. */
    record System() implements Actor {
        @Override
        public String logName() {
            return "system";
        }
    }
}
