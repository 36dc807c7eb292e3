// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * What operators do to the keys of an installation. Each step is whole or leaves everything as it was: the file {@code
 * keys.json} is what counts, and it is written last of what must be there and first of what must be gone.
 */
public final class KeyInstallation {

    private static final Period UNTIL_CERTIFIED = Period.ofDays(60);

    private final KeyFolder keys;

    private KeyInstallation(KeyFolder keys) {
        this.keys = keys;
    }

    /** Of a key folder, with or without keys in it. */
    public static KeyInstallation of(Path keyFolder) {
        return new KeyInstallation(KeyFolder.in(keyFolder));
    }

    /** What keys.json says, a line each. */
    public List<KnownKey> known() {
        return keys.known();
    }

    /**
     * Makes a new key, which signs nothing yet, and the request to certify it.
     *
     * @param label where the key is made inside the token; in a file when there is none
     */
    public void request(String signer, String subject, Optional<String> label, Path out, Instant now) {
        if (!signer.matches("[a-z][a-z-]*[a-z]") || signer.equals(KeyFolder.ROOT)) {
            throw new KeyFault("A signer is named as in the pack's documents.yaml, such as executive-secretary.");
        }
        var name = Certificates.subject(subject);
        var known = adopted();
        label.ifPresent(given -> requireFree(given, known));
        if (label.isPresent() && signer.equals(KeyFolder.TIME_STAMPS)) {
            throw new KeyFault("The key that stamps times lies in a file: leave --token out.");
        }
        var pair = label.isPresent() ? HardwareToken.of(keys.path()).generate() : Certificates.generate("secp256r1");
        keep(signer, label, pair, name, now);
        PrivateFile.replace(
                out, Json.bytes(KeyRequest.of(known).asking(signer, certificationRequest(name, pair, label))));
    }

    /** The list alone, to be signed anew after a withdrawal. */
    public void requestList(Path out) {
        PrivateFile.replace(out, Json.bytes(KeyRequest.of(adopted())));
    }

    /** From now on the key signs nothing and its private half is gone from here; there is no way back. */
    public KnownKey withdraw(String kid, String reason, Instant now) {
        var known = adopted();
        var key = known.stream()
                .filter(each -> each.kid().equals(kid))
                .findFirst()
                .orElseThrow(() -> new KeyFault("There is no key " + kid + ". keys-list shows those there are."));
        if (key.state() == KeyState.WITHDRAWN) {
            throw new KeyFault("The key " + kid + " was withdrawn before, on "
                    + key.withdrawn().orElseThrow() + ".");
        }
        if (reason.isBlank()) {
            throw new KeyFault("Say why, for those who read it later: --reason \"laptop stolen\"");
        }
        var withdrawn = key.withdrawn(now, reason.strip());
        keys.write(
                known.stream().map(each -> each.equals(key) ? withdrawn : each).toList());
        destroy(key);
        return withdrawn;
    }

    /**
     * Takes what the root answered: its list, and the key it certified, which signs from now on.
     *
     * @param fingerprint SHA-256 of the root's certificate, compared when an installation takes a root for the first time
     */
    public Optional<KnownKey> install(Path answerFile, Optional<String> fingerprint, Instant now) {
        var answer = Json.read(answerFile, KeyAnswer.class, "an answer: bring the file that keys-sign wrote");
        var root = root(answer, fingerprint);
        var list = KeyList.read(answer.list(), root.getPublicKey())
                .orElseThrow(
                        () -> new KeyFault("The list in " + answerFile + " is not signed by the root known here."));
        requireNewer(list, root);
        var known = adopted();
        requireComplete(list, known);
        var added = Optional.ofNullable(answer.signer()).map(signer -> certified(signer, answer, root, now));
        var after = new ArrayList<>(known);
        var ended = new ArrayList<KnownKey>();
        added.ifPresent(key -> {
            known.stream()
                    .filter(other -> other.signer().equals(key.signer()) && other.isCurrent())
                    .forEach(ended::add);
            after.replaceAll(other -> ended.contains(other) ? other.former() : other);
            after.add(key);
        });
        PrivateFile.replace(keys.resolve(KeyFolder.ROOT_CERTIFICATE), text(CertificateText.pem(root)));
        PrivateFile.replace(keys.resolve(KeyFolder.LIST), text(answer.list()));
        keys.write(after);
        ended.forEach(this::destroy);
        added.ifPresent(key -> deleteFile(requested(key.signer())));
        return added;
    }

    /** What is there without a list of it becomes one. */
    private List<KnownKey> adopted() {
        if (!keys.hasManifest()) {
            try {
                Files.createDirectories(keys.path());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            if (!Files.exists(keys.resolve("password"))) {
                PrivateFile.create(keys.resolve("password"), KeyRoot.newPassword());
            }
            keys.write(keys.known());
        }
        return keys.known();
    }

    private static void requireFree(String label, List<KnownKey> known) {
        var taken = known.stream().anyMatch(key -> key.place().equals(Optional.of(HardwareToken.PLACE + label)));
        if (taken || label.isBlank()) {
            throw new KeyFault("Choose a label of its own for the new key, such as executive-secretary-2027.");
        }
    }

    private String requested(String signer) {
        return signer + KeyFolder.REQUESTED + KeyFolder.ENDING;
    }

    /** Under a certificate of its own until the root's arrives: stores keep no key without. */
    private void keep(String signer, Optional<String> label, KeyPair pair, X500Principal subject, Instant now) {
        var provisional = label.isPresent()
                ? Certificates.selfSigned(
                        pair,
                        subject,
                        now,
                        UNTIL_CERTIFIED,
                        HardwareToken.of(keys.path()).provider())
                : Certificates.selfSigned(pair, subject, now, UNTIL_CERTIFIED, null);
        deleteFile(requested(signer));
        deleteFile(signer + KeyFolder.REQUESTED);
        if (label.isPresent()) {
            HardwareToken.of(keys.path()).store(label.get(), pair.getPrivate(), List.of(provisional));
            PrivateFile.create(keys.resolve(signer + KeyFolder.REQUESTED), label.get());
        } else {
            new KeyStoreFile(pair.getPrivate(), List.of(provisional))
                    .create(keys.resolve(requested(signer)), keys.password());
        }
    }

    private String certificationRequest(X500Principal subject, KeyPair pair, Optional<String> label) {
        try {
            var builder = new JcaContentSignerBuilder("SHA256withECDSA");
            label.ifPresent(
                    any -> builder.setProvider(HardwareToken.of(keys.path()).provider()));
            var request = new JcaPKCS10CertificationRequestBuilder(subject, pair.getPublic())
                    .build(builder.build(pair.getPrivate()));
            return Base64.getEncoder().encodeToString(request.getEncoded());
        } catch (OperatorCreationException | IOException failed) {
            throw new IllegalStateException("cannot write a request", failed);
        }
    }

    private X509Certificate root(KeyAnswer answer, Optional<String> fingerprint) {
        var known = keys.rootCertificate();
        if (known.isPresent()) {
            return known.get();
        }
        var offered = CertificateText.read(answer.root());
        var print = KnownKey.fingerprintOf(offered);
        if (!fingerprint.map(KeyInstallation::plain).equals(Optional.of(print))) {
            throw new KeyFault(
                    "No root is known here yet. Compare the fingerprint written down at the ceremony and say it:"
                            + " --root-fingerprint HEX");
        }
        return offered;
    }

    private static String plain(String fingerprint) {
        return fingerprint.replaceAll("[:\\s]", "").toLowerCase(java.util.Locale.ROOT);
    }

    private void requireNewer(KeyList list, X509Certificate root) {
        keys.list()
                .flatMap(before -> KeyList.read(before, root.getPublicKey()))
                .filter(before -> before.iat() >= list.iat())
                .ifPresent(newer -> {
                    throw new KeyFault("The list that is here was signed later than this one, or is the same.");
                });
    }

    private static void requireComplete(KeyList list, List<KnownKey> known) {
        list.requireNothingLostOf(KeyList.of(list.iss(), Instant.EPOCH, known).keys());
    }

    private KnownKey certified(String signer, KeyAnswer answer, X509Certificate root, Instant now) {
        var chain = CertificateText.read(answer.certificates());
        if (chain.isEmpty()) {
            throw new KeyFault("The answer names " + signer + " and brings no certificate.");
        }
        try {
            chain.getFirst().verify(root.getPublicKey());
        } catch (java.security.GeneralSecurityException foreign) {
            throw new KeyFault("The certificate in the answer is not one of the root known here.");
        }
        return KnownKey.current(signer, LocalDate.ofInstant(now, ZoneOffset.UTC), stored(signer, chain), chain);
    }

    /** Where the key now lies, with its certificates. */
    private String stored(String signer, List<X509Certificate> chain) {
        var inToken = keys.resolve(signer + KeyFolder.REQUESTED);
        if (Files.exists(inToken)) {
            var label = PrivateFile.text(inToken);
            var token = HardwareToken.of(keys.path());
            var held = token.read(label);
            requireSame(held.chain().getFirst().getPublicKey(), chain);
            token.store(label, held.key(), chain);
            deleteFile(signer + KeyFolder.REQUESTED);
            return HardwareToken.PLACE + label;
        }
        var file = keys.resolve(requested(signer));
        if (!Files.exists(file)) {
            throw new KeyFault("No key of " + signer + " was asked for here, or its answer was installed before.");
        }
        var held = KeyStoreFile.read(file, keys.password());
        requireSame(held.chain().getFirst().getPublicKey(), chain);
        var kid = HexFormat.of().formatHex(KnownKey.kid(chain.getFirst()));
        var place = signer + "-" + kid + KeyFolder.ENDING;
        deleteFile(place);
        new KeyStoreFile(held.key(), chain).create(keys.resolve(place), keys.password());
        return place;
    }

    private static void requireSame(PublicKey asked, List<X509Certificate> chain) {
        if (!asked.equals(chain.getFirst().getPublicKey())) {
            throw new KeyFault("The certificate is for another key than the one asked for last. Make a new request.");
        }
    }

    private void destroy(KnownKey key) {
        key.place().ifPresent(place -> {
            if (place.startsWith(HardwareToken.PLACE)) {
                HardwareToken.of(keys.path()).forget(place.substring(HardwareToken.PLACE.length()));
            } else {
                deleteFile(place);
            }
        });
    }

    private void deleteFile(String file) {
        try {
            Files.deleteIfExists(keys.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
