// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A token that keys never leave (PKCS#11): an HSM, or SoftHSM to try it. The file {@code token} in the folder names its
 * {@code library} and its {@code slot}, by the number the library itself gives it; the file {@code pin} opens it.
 */
final class HardwareToken {

    /** A key's place in it is this and the key's label. */
    static final String PLACE = "token:";

    private static final Map<String, HardwareToken> KNOWN = new ConcurrentHashMap<>();

    private final String library;
    private final int slot;
    private final String pin;
    private final Provider provider;
    private final Pkcs11SignatureToken signing;

    private HardwareToken(String library, int slot, String pin) {
        this.library = library;
        this.slot = slot;
        this.pin = pin;
        this.provider = Security.getProvider("SunPKCS11").configure(configuration());
        this.signing = new Pkcs11SignatureToken(library, new PasswordProtection(pin.toCharArray()), slot);
    }

    /** Throws {@link KeyFault} when none is described. */
    static HardwareToken of(Path folder) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(PrivateFile.text(folder.resolve("token"))));
            var library = properties.getProperty("library", "").strip();
            var slot = Integer.parseInt(properties.getProperty("slot", "").strip());
            var pin = PrivateFile.text(folder.resolve("pin"));
            return KNOWN.computeIfAbsent(
                    library + "|" + slot + "|" + pin.hashCode(), any -> new HardwareToken(library, slot, pin));
        } catch (IOException | java.io.UncheckedIOException | NumberFormatException missing) {
            throw new KeyFault("To use a token, write " + folder.resolve("token")
                    + " with two lines, library=PATH and slot=NUMBER, and the file pin beside it, both of mode 600.");
        }
    }

    /** Its key is made inside, can sign, and cannot be taken out. */
    private String configuration() {
        return "--name=amparo-" + slot + "\nlibrary=" + library + "\nslot=" + slot + """

                attributes(generate, CKO_PRIVATE_KEY, *) = {
                  CKA_SIGN = true
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                }
                attributes(generate, CKO_PUBLIC_KEY, *) = {
                  CKA_VERIFY = true
                }
                """;
    }

    KeyFolder.Opened open(String place) {
        var label = place.substring(PLACE.length());
        if (signing.getKey(label) instanceof KSPrivateKeyEntry entry) {
            return new KeyFolder.Opened(signing, entry);
        }
        throw new IllegalStateException("the token has no key " + label);
    }

    KeyPair generate() {
        try {
            store(); // which signs in: a token makes no key for a stranger
            var generator = KeyPairGenerator.getInstance("EC", provider);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException | IOException refused) {
            throw new KeyFault("The token makes no key on P-256: " + refused.getMessage());
        }
    }

    Provider provider() {
        return provider;
    }

    /** Under a label, in place of what was there. */
    void store(String label, PrivateKey key, List<X509Certificate> chain) {
        try {
            store().setKeyEntry(label, key, pin.toCharArray(), chain.toArray(X509Certificate[]::new));
        } catch (GeneralSecurityException | IOException refused) {
            throw new KeyFault("The token keeps no key " + label + ": " + refused.getMessage());
        }
    }

    /** Throws {@link KeyFault} when there is none. */
    KeyStoreFile read(String label) {
        try {
            var store = store();
            if (store.getKey(label, pin.toCharArray()) instanceof PrivateKey key
                    && store.getCertificate(label) instanceof X509Certificate certificate) {
                return new KeyStoreFile(key, List.of(certificate));
            }
            throw new KeyFault("The token has no key " + label + ". Ask for one with keys-request --token " + label);
        } catch (GeneralSecurityException | IOException refused) {
            throw new KeyFault("The token does not open: " + refused.getMessage());
        }
    }

    void forget(String label) {
        try {
            var store = store();
            if (store.containsAlias(label)) {
                store.deleteEntry(label);
            }
        } catch (GeneralSecurityException | IOException refused) {
            throw new KeyFault(
                    "The token keeps the key " + label + ", destroy it by its own tool: " + refused.getMessage());
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        return store;
    }
}
