// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents.keys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates as they travel: base64 in our JSON files, PEM for everybody else. */
final class CertificateText {

    private CertificateText() {}

    static String of(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<String> of(List<X509Certificate> chain) {
        return chain.stream().map(CertificateText::of).toList();
    }

    static String pem(X509Certificate certificate) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(Base64.getDecoder().decode(of(certificate)));
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    /** Throws {@link KeyFault} for what is none. */
    static X509Certificate read(String encoded) {
        try {
            return parse(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException noBase64) {
            throw new KeyFault("A certificate in the file is no certificate. Bring the file that was written.");
        }
    }

    static List<X509Certificate> read(List<String> encoded) {
        return encoded.stream().map(CertificateText::read).toList();
    }

    /** Throws {@link KeyFault} for what is none. */
    static X509Certificate readPem(String text) {
        return parse(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static X509Certificate parse(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException wrong) {
            throw new KeyFault("A certificate in the file is no certificate. Bring the file that was written.");
        }
    }
}
