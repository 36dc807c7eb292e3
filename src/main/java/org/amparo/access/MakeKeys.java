// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes the keysets of a new installation, before its first start; it never touches keys that are there. */
public final class MakeKeys {

    private static final List<String> ENCRYPTING = List.of("cookie", "held", "staff");
    private static final List<String> HASHING = List.of("index", "access-log");

    private MakeKeys() {}

    /** Throws {@link IllegalStateException} naming a key file that exists already. */
    public static void in(Path folder) {
        var settings = AccessSettings.makingKeysIn(folder);
        var kek = settings.kekFile();
        Stream.concat(Stream.of(kek), names().stream().map(name -> folder.resolve(name + ".json")))
                .filter(Files::exists)
                .findFirst()
                .ifPresent(file -> {
                    throw new IllegalStateException("There are keys already: " + file);
                });
        try {
            var ring = new KeyRing(settings);
            vaults().forEach(ring::aead);
            ENCRYPTING.forEach(ring::aead);
            HASHING.forEach(ring::keyedHash);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Keys can't be made", fault);
        }
    }

    /**
     * Makes the keysets that a new version reads and an installation lacks. Returns their names; throws {@link
     * IllegalStateException} when the key-encryption key is not there.
     *
     * @param kek where the key-encryption key lives
     */
    public static List<String> addMissing(Path folder, Path kek) {
        if (!Files.exists(kek)) {
            throw new IllegalStateException("There is no key-encryption key " + kek);
        }
        var missing = names().stream()
                .filter(name -> !Files.exists(folder.resolve(name + ".json")))
                .toList();
        try {
            var ring = new KeyRing(AccessSettings.makingKeysIn(folder, kek));
            missing.forEach(name -> {
                if (HASHING.contains(name)) {
                    ring.keyedHash(name);
                } else {
                    ring.aead(name);
                }
            });
            return missing;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Keys can't be made", fault);
        }
    }

    /** Every keyset the program reads. */
    static List<String> names() {
        var names = new ArrayList<>(vaults());
        names.addAll(ENCRYPTING);
        names.addAll(HASHING);
        return names;
    }

    private static List<String> vaults() {
        return Stream.of(Compartment.values()).map(MakeKeys::vault).toList();
    }

    static String vault(Compartment compartment) {
        return "vault-" + compartment.name().toLowerCase(Locale.ROOT);
    }
}
