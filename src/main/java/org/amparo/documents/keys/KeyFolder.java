// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code documents} of the key folder. The file {@code keys.json} says of every key there ever was what became
 * of it; before the first ceremony there is none, and each {@code NAME.p12} is the current key of the signer NAME.
 */
public final class KeyFolder {

    /** Signs the certificates of signers and the list of them, and no document. Never here in production. */
    public static final String ROOT = "root";

    /** Stamps times, and signs no document: it stands in no published list. */
    public static final String TIME_STAMPS = "time-stamps";

    static final String MANIFEST = "keys.json";
    static final String LIST = "keys.jws";
    static final String ROOT_CERTIFICATE = "root.pem";
    static final String ENDING = ".p12";
    static final String REQUESTED = ".requested";
    private static final String PASSWORD = "password";

    private final Path folder;

    private KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Of the folder that {@code amparo.keys} names. */
    public static KeyFolder in(Path keyFolder) {
        return new KeyFolder(keyFolder.resolve("documents"));
    }

    /** A key with its certificates, and the token that uses it. */
    public record Opened(SignatureTokenConnection token, DSSPrivateKeyEntry entry) {}

    private record Manifest(List<KeyLine> keys) {}

    /** Every key there ever was; none where there is no folder. Throws {@link IllegalStateException} or {@link KeyFault}. */
    public List<KnownKey> known() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return hasManifest() ? readManifest() : found();
    }

    /** Other than before when a key may have come, gone or changed. */
    public String stamp() {
        return stamp(folder.resolve(MANIFEST)) + stamp(folder.resolve(LIST));
    }

    private static String stamp(Path file) {
        try {
            var about = Files.readAttributes(file, BasicFileAttributes.class);
            return about.fileKey() + "/" + about.lastModifiedTime() + "/" + about.size() + ";";
        } catch (IOException notThere) {
            return "-;";
        }
    }

    /** To sign with. Throws {@link IllegalStateException} when its private half is not here. */
    public Opened open(KnownKey key) {
        var place = key.place().orElseThrow(() -> new IllegalStateException("the key " + key.kid() + " is gone"));
        if (place.startsWith(HardwareToken.PLACE)) {
            return HardwareToken.of(folder).open(place);
        }
        var file = folder.resolve(place);
        PrivateFile.requireClosed(file);
        try {
            var token = new Pkcs12SignatureToken(
                    file.toFile(), new PasswordProtection(password().toCharArray()));
            return new Opened(token, token.getKeys().getFirst());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The list that verifiers fetch, as the root signed it. */
    public Optional<String> list() {
        return textOf(LIST);
    }

    public Optional<X509Certificate> rootCertificate() {
        return textOf(ROOT_CERTIFICATE).map(CertificateText::readPem);
    }

    public Optional<String> rootPem() {
        return textOf(ROOT_CERTIFICATE);
    }

    /** Whether the root's private half lies here, as it does for demonstrations alone. */
    public boolean hasRoot() {
        return Files.exists(folder.resolve(ROOT + ENDING));
    }

    private Optional<String> textOf(String file) {
        try {
            var path = folder.resolve(file);
            return Files.exists(path)
                    ? Optional.of(Files.readString(path).strip() + (file.equals(LIST) ? "" : "\n"))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path path() {
        return folder;
    }

    Path resolve(String file) {
        return folder.resolve(file);
    }

    String password() {
        return PrivateFile.text(folder.resolve(PASSWORD));
    }

    boolean hasManifest() {
        return Files.exists(folder.resolve(MANIFEST));
    }

    void write(List<KnownKey> keys) {
        PrivateFile.replace(
                folder.resolve(MANIFEST),
                Json.bytes(new Manifest(keys.stream().map(KeyLine::of).toList())));
    }

    private List<KnownKey> readManifest() {
        var file = folder.resolve(MANIFEST);
        PrivateFile.requireClosed(file);
        return Json.read(file, Manifest.class, "the list of keys: bring back the copy made last").keys().stream()
                .map(KeyLine::key)
                .toList();
    }

    private List<KnownKey> found() {
        try (var files = Files.list(folder)) {
            return files.filter(KeyFolder::isOfASigner)
                    .sorted()
                    .map(this::found)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOfASigner(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.equals(ROOT + ENDING) && !name.contains(REQUESTED);
    }

    private KnownKey found(Path file) {
        var name = file.getFileName().toString();
        var chain = KeyStoreFile.read(file, password()).chain();
        var since = chain.getFirst()
                .getNotBefore()
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        return KnownKey.current(name.substring(0, name.length() - ENDING.length()), since, name, chain);
    }
}
