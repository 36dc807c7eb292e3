// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Makes the two kinds of certificates there are: a root that signs others and no document, and signers under it. */
public final class Certificates {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "SHA384withECDSA";

    /** For clocks that are behind. */
    private static final int HOUR = 3600;

    private Certificates() {}

    /** A key and the certificate for it. */
    public record Issued(KeyPair keys, X509Certificate certificate) {}

    /** On P-384. */
    public static Issued root(X500Principal subject, Instant now, Period holds) {
        var keys = generate("secp384r1");
        try {
            var builder = builder(subject, subject, keys.getPublic(), now, holds);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Issued(keys, sign(builder, keys.getPrivate()));
        } catch (IOException | GeneralSecurityException | OperatorException failed) {
            throw new IllegalStateException("cannot make a root", failed);
        }
    }

    /** For documents, or for time-stamps and nothing else. */
    public static X509Certificate signer(
            PublicKey key,
            X500Principal subject,
            boolean stamps,
            X509Certificate root,
            PrivateKey rootKey,
            Instant now,
            Period holds) {
        try {
            var builder = builder(root.getSubjectX500Principal(), subject, key, now, holds);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
            addUsage(builder, stamps);
            return sign(builder, rootKey);
        } catch (IOException | GeneralSecurityException | OperatorException failed) {
            throw new IllegalStateException("cannot certify a signer", failed);
        }
    }

    /** For a key that waits for its certificate; nobody trusts it. {@code provider} is the token's, when it lies in one. */
    static X509Certificate selfSigned(
            KeyPair keys, X500Principal subject, Instant now, Period holds, @Nullable Provider provider) {
        try {
            var signer = new JcaContentSignerBuilder("SHA256withECDSA");
            if (provider != null) {
                signer.setProvider(provider);
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder(subject, subject, keys.getPublic(), now, holds)
                            .build(signer.build(keys.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorException failed) {
            throw new IllegalStateException("cannot keep a new key", failed);
        }
    }

    private static void addUsage(JcaX509v3CertificateBuilder builder, boolean stamps) throws CertIOException {
        if (stamps) {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        } else {
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey key, Instant now, Period holds)
            throws GeneralSecurityException, IOException {
        var until = now.atOffset(ZoneOffset.UTC).plus(holds).toInstant();
        var builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(127, RANDOM), Date.from(now.minusSeconds(HOUR)), Date.from(until), subject, key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey issuer)
            throws OperatorException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer)));
    }

    public static KeyPair generate(String curve) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A name with a CN, which is printed beside signatures. Throws {@link KeyFault}. */
    static X500Principal subject(String typed) {
        try {
            var subject = new X500Principal(typed);
            if (subject.getName().contains("CN=")) {
                return subject;
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        throw new KeyFault("A subject is written as \"CN=Secretaria Ejecutiva, O=Comision, C=PE\", not as " + typed);
    }

    static boolean isOnP256(PublicKey key) {
        return key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() == 256;
    }
}
