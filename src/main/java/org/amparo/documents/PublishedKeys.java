// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.amparo.documents.keys.Jwk;
import org.amparo.documents.keys.KeyState;
import org.amparo.documents.keys.KnownKey;
import org.springframework.stereotype.Service;

/**
 * The public halves of the keys that sign documents, seals and status lists, as a JSON Web Key Set (RFC 7517). Former keys
 * stand in it, for what they signed is good; a withdrawn one does not, so that whoever knows this set alone refuses it.
 */
@Service
public class PublishedKeys {

    private final SigningKeys keys;
    private final Set<String> signers;

    PublishedKeys(SigningKeys keys, DocumentTypes types) {
        this.keys = keys;
        this.signers = types.signers();
    }

    /** All of them; none where there are no keys yet. */
    public KeySet keySet() {
        return new KeySet(keys.known().stream()
                .filter(key -> signers.contains(key.signer()) && key.state() != KeyState.WITHDRAWN)
                .sorted(Comparator.comparing(KnownKey::signer).thenComparing(KnownKey::since))
                .map(Jwk::of)
                .toList());
    }

    /** The name is the standard's. */
    public record KeySet(List<Jwk> keys) {
        public KeySet {
            keys = List.copyOf(keys);
        }
    }
}
