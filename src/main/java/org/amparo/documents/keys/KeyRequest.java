// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is carried from the installation to the root: all keys there are, and the one to be certified, if any.
 *
 * @param signer whose key the request asks for
 * @param request a certification request (PKCS#10), in base64
 */
record KeyRequest(
        List<KeyLine> keys,
        @Nullable String signer,
        @Nullable String request) {

    static KeyRequest of(List<KnownKey> keys) {
        return new KeyRequest(keys.stream().map(KeyLine::travelling).toList(), null, null);
    }

    KeyRequest asking(String name, String encoded) {
        return new KeyRequest(keys, name, encoded);
    }

    List<KnownKey> known() {
        return keys.stream().map(KeyLine::key).toList();
    }
}
