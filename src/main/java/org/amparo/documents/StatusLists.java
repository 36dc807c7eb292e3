// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.country.CountryPack;
import org.amparo.documents.seal.StatusListToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * The signed lists that say which documents still hold, for verifiers that ask once a day and not at every check. A list is
 * made when it is asked for and then handed out for a while: a revocation stands in it half a minute later, on every node,
 * and the load does not grow with those who ask.
 */
@Service
public class StatusLists {

    /** How old the list may be that is handed out. */
    public static final Duration FRESH = Duration.ofSeconds(30);

    /** When a verifier that can should ask again. */
    static final Duration ASK_AGAIN = Duration.ofMinutes(15);

    /** After that a list proves nothing. */
    static final Duration HOLDS = Duration.ofHours(24);

    private final StatusPlaces places;
    private final DocumentTypes types;
    private final SigningKeys keys;
    private final CountryPack pack;
    private final String origin;
    private final Clock clock;
    private final Map<Integer, Made> made = new ConcurrentHashMap<>();

    /** No list can be made, for want of a key or of the database. An old or an empty one would be a lie. */
    public static final class Unavailable extends RuntimeException {
        Unavailable(RuntimeException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    private record Made(byte[] token, Instant at) {}

    StatusLists(
            StatusPlaces places,
            DocumentTypes types,
            SigningKeys keys,
            CountryPack pack,
            @Value("${amparo.origin.verify:http://localhost:8080}") String origin,
            Clock clock) {
        this.places = places;
        this.types = types;
        this.keys = keys;
        this.pack = pack;
        this.origin = origin.replaceAll("/+$", "");
        this.clock = clock;
    }

    /** The list as {@code application/statuslist+cwt}; empty when there is none of that number. Throws {@link Unavailable}. */
    public Optional<byte[]> list(int number) {
        try {
            return find(number);
        } catch (KeyMissing | DataAccessException away) {
            throw new Unavailable(away);
        }
    }

    /** How many there are, from 0 on. */
    public int count() {
        return places.newest() + 1;
    }

    private Optional<byte[]> find(int number) {
        var known = made.get(number);
        if (known != null && isFresh(known)) {
            return Optional.of(known.token().clone());
        }
        if (number < 0 || number > places.newest()) {
            return Optional.empty();
        }
        // whoever asks at the same time waits for the one who makes it
        return Optional.of(made.compute(number, (n, former) -> former != null && isFresh(former) ? former : make(n))
                .token()
                .clone());
    }

    private boolean isFresh(Made list) {
        return clock.instant().isBefore(list.at().plus(FRESH));
    }

    private Made make(int number) {
        var key = new SignerKey(keys.get(types.statement().signer()));
        var at = clock.instant();
        var bits = places.bits(number, LocalDate.ofInstant(at, pack.zone()));
        var address = origin + new StatusPlace(number, 0).path();
        var token = new StatusListToken(address, at, at.plus(HOLDS), ASK_AGAIN, StatusBits.BITS, bits.bytes());
        return new Made(token.signed(key), at);
    }
}
