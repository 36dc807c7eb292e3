// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** What a PKCS#12 file of ours holds: one key and the certificates for it. */
public record KeyStoreFile(PrivateKey key, List<X509Certificate> chain) {

    private static final String NAME = "key";

    public KeyStoreFile {
        chain = List.copyOf(chain);
    }

    public void create(Path file, String password) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(NAME, key, password.toCharArray(), chain.toArray(X509Certificate[]::new));
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            PrivateFile.create(file, bytes.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("cannot write " + file.getFileName(), failed);
        }
    }

    /** Throws {@link KeyFault} when the password is another. */
    static KeyStoreFile read(Path file, String password) {
        PrivateFile.requireClosed(file);
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            var alias = store.aliases().nextElement();
            var chain = Stream.of(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new KeyStoreFile((PrivateKey) store.getKey(alias, password.toCharArray()), chain);
        } catch (IOException | GeneralSecurityException refused) {
            throw new KeyFault("The key file " + file + " does not open. Is the password in the file beside it right?");
        }
    }
}
