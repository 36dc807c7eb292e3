// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses birth dates or share codes: by network, and by network and document, so that whoever guesses
 * shuts out nobody elsewhere. Right tries cost nothing.
 */
@Component
class Guesses {

    static final int AT_ONE_DOCUMENT = 5;
    static final int AT_ALL = 20;

    private final Pace byDocument;
    private final Pace byNetwork;

    Guesses(Clock clock) {
        this.byDocument = new Pace(clock, AT_ONE_DOCUMENT, Duration.ofMinutes(5));
        this.byNetwork = new Pace(clock, AT_ALL, Duration.ofSeconds(30));
    }

    /** Before a share code is looked up; false when this network has to wait. */
    boolean take(String network) {
        return byNetwork.take(network);
    }

    void wasRight(String network) {
        byNetwork.giveBack(network);
    }

    /** Before a birth date is compared with that of a document. */
    boolean take(String network, String document) {
        if (!byDocument.take(network + " " + document)) {
            return false;
        }
        if (!byNetwork.take(network)) {
            byDocument.giveBack(network + " " + document);
            return false;
        }
        return true;
    }

    void wasRight(String network, String document) {
        byDocument.giveBack(network + " " + document);
        byNetwork.giveBack(network);
    }
}
