// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key as it stands in our JSON files. Reason and place stay in the key folder: what travels to the root and back says
 * neither.
 */
record KeyLine(
        String kid,
        String signer,
        KeyState state,
        LocalDate since,
        @Nullable Instant withdrawn,
        @Nullable String reason,
        @Nullable String place,
        List<String> certificates) {

    static KeyLine of(KnownKey key) {
        return new KeyLine(
                key.kid(),
                key.signer(),
                key.state(),
                key.since(),
                key.withdrawn().orElse(null),
                key.reason().orElse(null),
                key.place().orElse(null),
                CertificateText.of(key.chain()));
    }

    static KeyLine travelling(KnownKey key) {
        return new KeyLine(
                key.kid(),
                key.signer(),
                key.state(),
                key.since(),
                key.withdrawn().orElse(null),
                null,
                null,
                CertificateText.of(key.chain()));
    }

    KnownKey key() {
        return new KnownKey(
                signer,
                state,
                since,
                Optional.ofNullable(withdrawn),
                Optional.ofNullable(reason),
                Optional.ofNullable(place),
                CertificateText.read(certificates));
    }
}
