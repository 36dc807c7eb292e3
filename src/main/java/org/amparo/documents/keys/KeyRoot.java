// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * The root, on a machine without a network: certifies signers, and signs the list of all keys. It remembers the last list,
 * so that no request can make it forget a key or bring a withdrawn one back.
 */
public final class KeyRoot {

    private static final String LAST = "last.jws";
    private static final String ISSUER = "issuer";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final KeyStoreFile root;
    private final String issuer;

    private KeyRoot(Path folder, KeyStoreFile root, String issuer) {
        this.folder = folder;
        this.root = root;
        this.issuer = issuer;
    }

    /**
     * Makes one in a folder of its own.
     *
     * @param issuer the address of public checks, as it stands in seals
     */
    public static KeyRoot create(Path folder, String subject, String issuer, Instant now, Period holds) {
        var name = Certificates.subject(subject);
        if (!issuer.matches("https?://[^\\s/]+(:[0-9]+)?")) {
            throw new KeyFault("The issuer is the address of public checks, such as https://verify.refuge.example");
        }
        requireEmpty(folder);
        var made = Certificates.root(name, now, holds);
        var store = new KeyStoreFile(made.keys().getPrivate(), List.of(made.certificate()));
        var password = newPassword();
        PrivateFile.create(folder.resolve("password"), password);
        store.create(folder.resolve(KeyFolder.ROOT + KeyFolder.ENDING), password);
        PrivateFile.create(folder.resolve(KeyFolder.ROOT_CERTIFICATE), CertificateText.pem(made.certificate()));
        PrivateFile.create(folder.resolve(ISSUER), issuer);
        return new KeyRoot(folder, store, issuer);
    }

    private static void requireEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new KeyFault("There is something in " + folder + ". A root is made in a folder of its own.");
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A signer beside its root, without any ceremony, as demonstrations have it. */
    public void makeSigner(String signer, String subject, Instant now, Period holds) {
        var pair = Certificates.generate("secp256r1");
        var certificate = certificate(signer, pair.getPublic(), subject, now, holds);
        new KeyStoreFile(pair.getPrivate(), List.of(certificate, certificate()))
                .create(folder.resolve(signer + KeyFolder.ENDING), PrivateFile.text(folder.resolve("password")));
    }

    private X509Certificate certificate(String signer, PublicKey key, String subject, Instant now, Period holds) {
        return Certificates.signer(
                key,
                Certificates.subject(subject),
                signer.equals(KeyFolder.TIME_STAMPS),
                certificate(),
                root.key(),
                now,
                holds);
    }

    /** Throws {@link KeyFault} when the folder holds none. */
    public static KeyRoot open(Path folder) {
        var file = folder.resolve(KeyFolder.ROOT + KeyFolder.ENDING);
        if (!Files.exists(file) || !Files.exists(folder.resolve(ISSUER))) {
            throw new KeyFault("There is no root in " + folder + ". Make it with keys-root, once and offline.");
        }
        return new KeyRoot(
                folder,
                KeyStoreFile.read(file, PrivateFile.text(folder.resolve("password"))),
                PrivateFile.text(folder.resolve(ISSUER)));
    }

    /** A demonstration's own root, which lies beside its keys: signs the list of them as they are now. */
    public static String demoList(KeyFolder keys, String issuer, Instant now) {
        var root = KeyStoreFile.read(keys.resolve(KeyFolder.ROOT + KeyFolder.ENDING), keys.password());
        return KeyList.of(issuer, now, keys.known()).signed(root.chain().getFirst(), root.key());
    }

    static String newPassword() {
        var secret = new byte[24];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** SHA-256 of the certificate: what everybody compares who takes this root for the first time. */
    public String fingerprint() {
        return KnownKey.fingerprintOf(certificate());
    }

    private X509Certificate certificate() {
        return root.chain().getFirst();
    }

    /**
     * Answers a request.
     *
     * @param adopted kids of keys that another authority certified and that are listed all the same
     * @return what it did, a sentence a line
     */
    public List<String> sign(Path request, Path answer, Instant now, Period holds, Set<String> adopted) {
        var asked = Json.read(request, KeyRequest.class, "a request: bring the file that keys-request wrote");
        var keys = new ArrayList<>(asked.known());
        keys.forEach(key -> requireOurs(key, adopted));
        var said = new ArrayList<String>();
        var certified = Optional.ofNullable(asked.request()).map(encoded -> certify(asked, encoded, now, holds));
        certified.ifPresent(key -> {
            keys.replaceAll(other -> other.signer().equals(key.signer()) && other.isCurrent() ? other.former() : other);
            keys.add(key);
            said.add("Certified " + key.kid() + ": " + key.certificate().getSubjectX500Principal() + ", until "
                    + key.certificate().getNotAfter().toInstant());
        });
        var last = last();
        var list = KeyList.of(issuer, after(last, now), keys);
        last.ifPresent(before -> list.requireNothingLostOf(before.keys()));
        var signed = list.signed(certificate(), root.key());
        PrivateFile.replace(
                answer,
                Json.bytes(new KeyAnswer(
                        CertificateText.of(certificate()),
                        signed,
                        asked.signer(),
                        certified.map(key -> CertificateText.of(key.chain())).orElse(List.of()))));
        PrivateFile.replace(folder.resolve(LAST), signed.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        keys.forEach(key -> said.add("Listed " + key.kid() + " " + key.signer() + " " + key.state()));
        return said;
    }

    private Optional<KeyList> last() {
        var file = folder.resolve(LAST);
        return Files.exists(file)
                ? Optional.of(KeyList.read(PrivateFile.text(file), certificate().getPublicKey())
                        .orElseThrow(() -> new KeyFault(file + " was changed. Bring back the copy made last.")))
                : Optional.empty();
    }

    /** A clock that was set back makes no list that verifiers would pass over. */
    private static Instant after(Optional<KeyList> last, Instant now) {
        return last.map(list -> Instant.ofEpochSecond(list.iat() + 1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private void requireOurs(KnownKey key, Set<String> adopted) {
        try {
            key.certificate().verify(certificate().getPublicKey());
        } catch (GeneralSecurityException another) {
            if (!adopted.contains(key.kid())) {
                throw new KeyFault("This root did not certify the key " + key.kid() + " of " + key.signer()
                        + ". If it is yours all the same, list it by --adopt " + key.kid());
            }
        }
    }

    private KnownKey certify(KeyRequest asked, String encoded, Instant now, Period holds) {
        try {
            var request = new JcaPKCS10CertificationRequest(Base64.getDecoder().decode(encoded));
            PublicKey key = request.getPublicKey();
            var verifier = new JcaContentVerifierProviderBuilder().build(key);
            if (!Certificates.isOnP256(key) || !request.isSignatureValid(verifier)) {
                throw new KeyFault("The request is not signed by a key on P-256. Make it anew with keys-request.");
            }
            var signer = asked.signer() == null ? "" : asked.signer();
            var certificate = certificate(signer, key, request.getSubject().toString(), now, holds);
            return KnownKey.current(
                    signer, LocalDate.ofInstant(now, ZoneOffset.UTC), "", List.of(certificate, certificate()));
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException wrong) {
            throw wrong instanceof KeyFault fault
                    ? fault
                    : new KeyFault("The request cannot be read. Make it anew with keys-request.");
        }
    }
}
