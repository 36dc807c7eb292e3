// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Whoever acts: written beside every entry of the access log. */
public sealed interface Actor permits Applicant, HelperAccount, Officer, Actor.Anyone, Actor.System, Actor.Registry {

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

    /** A program of a registry outside, known by its key. */
    record Registry(UUID key) implements Actor {
        @Override
        public String logName() {
            return "registry:" + key;
        }
    }
}
