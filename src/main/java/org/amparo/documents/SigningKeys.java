// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore.PasswordProtection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys documents are signed with: one PKCS#12 file a signer in the folder {@code documents} of the key folder,
 * opened by the password in the file {@code password} beside them. Without them nothing can be signed, and orders wait.
 */
final class SigningKeys implements AutoCloseable {

    /** Signs what the program itself states, such as that a document was valid at a moment. */
    static final String SYSTEM_SEAL = "system-seal";

    static final String TIME_STAMPS = "time-stamps";

    /** The demo's own authority, which signs the signers' certificates and no document. */
    static final String ROOT = "root";

    private static final String ENDING = ".p12";

    /** A key with its certificates, and the token that uses it. */
    record Key(Pkcs12SignatureToken token, DSSPrivateKeyEntry entry) {}

    private final Map<String, Key> keys;

    private SigningKeys(Map<String, Key> keys) {
        this.keys = keys;
    }

    /** No keys at all, where no key folder is set or it holds none for documents. */
    static SigningKeys none() {
        return new SigningKeys(Map.of());
    }

    /** Reads the files; a file that others than its owner may read is refused, for it is no secret any more. */
    static SigningKeys read(Path keyFolder) {
        var folder = keyFolder.resolve("documents");
        if (!Files.isDirectory(folder)) {
            return none();
        }
        var password = readPassword(folder.resolve("password"));
        var keys = new HashMap<String, Key>();
        for (var file : keyFiles(folder)) {
            requirePrivate(file);
            keys.put(file.getFileName().toString().replace(ENDING, ""), open(file, password));
        }
        return new SigningKeys(Map.copyOf(keys));
    }

    Optional<Key> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Throws {@link KeyMissing}, which keeps an order waiting. */
    Key get(String name) {
        return find(name).orElseThrow(() -> new KeyMissing(name));
    }

    /** Whether each of them has a key. */
    boolean areThereFor(Set<String> signers) {
        return keys.keySet().containsAll(signers);
    }

    /** Whether any of them was made by {@link DemoKeys}, and so must never sign for a state. */
    boolean isDemo() {
        return keys.values().stream()
                .anyMatch(key -> key.entry()
                        .getCertificate()
                        .getCertificate()
                        .getSubjectX500Principal()
                        .getName()
                        .contains(DemoKeys.MARK));
    }

    @Override
    public void close() {
        keys.values().forEach(key -> key.token().close());
    }

    private static List<Path> keyFiles(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && !file.endsWith(ROOT + ENDING))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Key open(Path file, char[] password) {
        try {
            var token = new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(password));
            return new Key(token, token.getKeys().getFirst());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static char[] readPassword(Path file) {
        requirePrivate(file);
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requirePrivate(Path file) {
        try {
            var ownerOnly = PosixFilePermissions.fromString("rw-------");
            var others = Files.getPosixFilePermissions(file).stream()
                    .filter(permission -> permission != PosixFilePermission.OWNER_EXECUTE)
                    .anyMatch(permission -> !ownerOnly.contains(permission));
            if (others) {
                throw new IllegalStateException(
                        "the key file " + file.getFileName() + " can be read by others than its owner: chmod 600");
            }
        } catch (UnsupportedOperationException noPosix) {
            // a file system without owners, such as Windows': its own rules apply
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
