// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;

/**
 * Hands out the signed statement that a document was valid at the moment it was asked. It is made anew each time and
 * kept nowhere; the check it rests on is counted like any other.
 */
@Service
public class StateValidity {

    private final PublicCheckStore checks;
    private final DocumentStore documents;
    private final DocumentTypes types;
    private final Composition composition;
    private final CountryPack pack;
    private final Clock clock;

    StateValidity(
            PublicCheckStore checks,
            DocumentStore documents,
            DocumentTypes types,
            Composition composition,
            CountryPack pack,
            Clock clock) {
        this.checks = checks;
        this.documents = documents;
        this.types = types;
        this.composition = composition;
        this.pack = pack;
        this.clock = clock;
    }

    /** The PDF; empty unless the document is valid now. */
    public Optional<byte[]> statement(String code) {
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, pack.zone());
        return Token.parse(code)
                .flatMap(token -> checks.check(token, Audience.STATEMENT, at, today, pack.zone(), types)
                        .filter(found -> found.status() == CheckStatus.VALID)
                        .map(found -> {
                            var face = checks.face(token, today).orElse(new byte[0]);
                            var stated = new Composition.Stated(found, documents.content(found.id()), face);
                            return compose(stated, token, at);
                        }));
    }

    private byte[] compose(Composition.Stated stated, Token token, Instant at) {
        try {
            return composition.composeStatement(stated, token, at);
        } catch (KeyMissing missing) {
            throw new Unavailable(missing);
        }
    }

    /** A statement cannot be signed now: the seal's key is not here. It says nothing about the document. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(KeyMissing cause) {
            super(cause);
        }
    }
}
