// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The keysets of this installation, read once at start. Each is a file of its own, encrypted by a key-encryption key
 * that may live elsewhere; the file's name is part of the encryption, so that keysets can't be exchanged.
 */
@Component
final class KeyRing {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final boolean create;
    private final Aead kek;

    KeyRing(AccessSettings settings) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        folder = settings.keyFolder();
        create = settings.createKeys();
        kek = readKek(settings.kekFile());
    }

    /** Encrypts with associated data. */
    Aead aead(String name) {
        try {
            return keyset(name, PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Key " + name + " can't be used", fault);
        }
    }

    /** A keyed hash of 32 bytes. */
    KeyedHash keyedHash(String name) {
        try {
            var prf = keyset(name, PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            return new KeyedHash(prf);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Key " + name + " can't be used", fault);
        }
    }

    private KeysetHandle keyset(String name, Parameters parameters) throws GeneralSecurityException {
        var file = folder.resolve(name + ".json");
        var associated = name.getBytes(StandardCharsets.UTF_8);
        if (create && !Files.exists(file)) {
            var fresh = KeysetHandle.generateNew(parameters);
            write(file, TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(fresh, kek, associated));
        }
        return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(read(file), kek, associated);
    }

    private Aead readKek(Path file) throws GeneralSecurityException {
        if (create && !Files.exists(file)) {
            var fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            write(file, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(read(file), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static String read(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new IllegalStateException("Key file " + file.getFileName() + " is missing in the key folder");
            }
            for (var permission : Files.getPosixFilePermissions(file)) {
                if (OTHERS.contains(permission)) {
                    throw new IllegalStateException(
                            "Key file " + file.getFileName() + " can be read by others: set its mode to 600");
                }
            }
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Whole or not at all, also when two nodes start at once on one folder: the first one's key stands. */
    private static void write(Path file, String text) {
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null && !Files.exists(parent)) {
                Files.createDirectories(
                        parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var fresh = Files.createTempFile(parent, "new-", ".json", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try {
                Files.writeString(fresh, text, StandardOpenOption.SYNC);
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException otherWasFirst) {
                // its key is read next
            } finally {
                Files.delete(fresh);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
