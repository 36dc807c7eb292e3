// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a certificate authority, a time stamper and the signers a country names, for demonstrations and tests. Every subject says that it is a demo,
 * so that what they sign can never be taken for a state's.
 */
final class DemoKeys {

    /** Stands in every subject; {@link SigningKeys#isDemo} looks for it. */
    static final String MARK = "O=Amparo demo - no legal value";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Instant now;
    private final Set<String> signers;

    private DemoKeys(Instant now, Set<String> signers) {
        this.now = now;
        this.signers = signers;
    }

    private record Issued(KeyPair keys, X509Certificate certificate) {}

    /** Makes the folder {@code documents} whole or not at all; leaves one that is there alone. */
    static void create(Path keyFolder, Instant now, Set<String> signers) {
        var folder = keyFolder.resolve("documents");
        if (Files.exists(folder)) {
            return;
        }
        try {
            Files.createDirectories(keyFolder);
            var unfinished = Files.createTempDirectory(keyFolder, "documents-unfinished");
            new DemoKeys(now, signers).fill(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | GeneralSecurityException | OperatorException failed) {
            throw new IllegalStateException("cannot make the demo's signing keys", failed);
        }
    }

    private void fill(Path folder) throws IOException, GeneralSecurityException, OperatorException {
        var secret = new byte[24];
        RANDOM.nextBytes(secret);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        write(folder.resolve("password"), out -> out.write(password.getBytes(StandardCharsets.US_ASCII)));

        var root = root();
        store(folder, SigningKeys.ROOT, root, password, root.certificate());
        for (var name : signers) {
            store(folder, name, signer(name, root), password, root.certificate());
        }
        var stamps = signer(SigningKeys.TIME_STAMPS, root);
        store(folder, SigningKeys.TIME_STAMPS, stamps, password, root.certificate());
        write(
                folder.resolve("root.pem"),
                out -> out.write(pem(root.certificate()).getBytes(StandardCharsets.US_ASCII)));
    }

    private Issued root() throws GeneralSecurityException, OperatorException, IOException {
        var keys = generate("secp384r1");
        var subject = name("DEMO root");
        var builder = builder(subject, subject, keys, 10);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return new Issued(keys, sign(builder, keys, "SHA384withECDSA"));
    }

    private Issued signer(String name, Issued root) throws GeneralSecurityException, OperatorException, IOException {
        var keys = generate("secp256r1");
        var builder = builder(root.certificate().getSubjectX500Principal(), name("DEMO " + name), keys, 2);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root.certificate()));
        if (name.equals(SigningKeys.TIME_STAMPS)) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        } else {
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        }
        return new Issued(keys, sign(builder, root.keys(), "SHA384withECDSA"));
    }

    private JcaX509v3CertificateBuilder builder(X500Principal issuer, X500Principal subject, KeyPair keys, int years)
            throws GeneralSecurityException, IOException {
        var from = now.minusSeconds(3600);
        var until = now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        var builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(127, RANDOM), Date.from(from), Date.from(until), subject, keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, KeyPair issuer, String algorithm)
            throws OperatorException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(issuer.getPrivate())));
    }

    private static KeyPair generate(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve), RANDOM);
        return generator.generateKeyPair();
    }

    private static X500Principal name(String commonName) {
        return new X500Principal("CN=" + commonName + "," + MARK);
    }

    private static void store(Path folder, String name, Issued issued, String password, X509Certificate root)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var chain = issued.certificate().equals(root)
                ? new Certificate[] {root}
                : new Certificate[] {issued.certificate(), root};
        store.setKeyEntry(name, issued.keys().getPrivate(), password.toCharArray(), chain);
        write(folder.resolve(name + ".p12"), out -> {
            try {
                store.store(out, password.toCharArray());
            } catch (GeneralSecurityException failed) {
                throw new IOException(failed);
            }
        });
    }

    private static String pem(X509Certificate certificate) throws IOException {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    private static void write(Path file, Writing writing) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            writing.to(out);
        }
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
