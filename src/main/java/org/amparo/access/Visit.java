// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request as the gate saw it: whose door, which session, and who that is now. */
record Visit(Audience audience, Session session, Actor actor, Browser browser) {

    private static final String NAME = Visit.class.getName();

    /** Throws when the request came past the gate, which no route of a person does. */
    static Visit of(HttpServletRequest request) {
        var visit = find(request);
        if (visit == null) {
            throw new IllegalStateException("no gate before " + request.getRequestURI());
        }
        return visit;
    }

    static @Nullable Visit find(HttpServletRequest request) {
        return (Visit) request.getAttribute(NAME);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    boolean isSignedIn() {
        return !(actor instanceof Actor.Anyone);
    }

    /** Whoever helps, with or without somebody's application open. */
    Optional<HelperAccount> helper() {
        if (actor instanceof HelperAccount helper) {
            return Optional.of(helper);
        }
        return actor instanceof Applicant applicant
                ? applicant.hand().filter(hand -> !hand.isOfficer()).map(hand -> new HelperAccount(hand.who()))
                : Optional.empty();
    }

    /** Signed in before, and the time is over. */
    boolean hasRunOut() {
        return !isSignedIn() && session.who() != null;
    }
}
