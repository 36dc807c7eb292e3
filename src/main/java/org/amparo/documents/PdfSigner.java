// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.springframework.util.function.SingletonSupplier;

/** Signs a printed document in its field: PAdES baseline T, ES256, with a time-stamp. */
final class PdfSigner implements Signing {

    private final SigningKeys keys;
    private final SingletonSupplier<PAdESService> service;

    PdfSigner(SigningKeys keys, TSPSource timeStamps) {
        this.keys = keys;
        this.service = SingletonSupplier.of(() -> service(timeStamps));
    }

    /** Made with the first signature: the library behind it is large, and a start need not wait for it. */
    private static PAdESService service(TSPSource timeStamps) {
        var service = new PAdESService(verifier());
        service.setTspSource(timeStamps);
        return service;
    }

    /** Asks nobody about revoked certificates: level T does not keep the answers, and signing must not wait for a network. */
    private static CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        return verifier;
    }

    @Override
    public byte[] sign(byte[] pdf, String signer, Instant at) {
        var key = keys.get(signer);
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.entry().getCertificate());
        parameters.setCertificateChain(key.entry().getCertificateChain());
        parameters.setSignerName(nameOf(signer));
        parameters.setAppName("Amparo");
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.getImageParameters().getFieldParameters().setFieldId(SignatureField.NAME);

        var document = new InMemoryDocument(pdf);
        var signing = service.obtain();
        var signature = key.token()
                .sign(signing.getDataToSign(document, parameters), parameters.getDigestAlgorithm(), key.entry());
        var signed = new ByteArrayOutputStream(pdf.length + 32_000);
        try {
            signing.signDocument(document, parameters, signature).writeTo(signed);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return signed.toByteArray();
    }

    /** As the certificate says. */
    @Override
    public String nameOf(String signer) {
        try {
            var certificate = new JcaX509CertificateHolder(
                    keys.get(signer).entry().getCertificate().getCertificate());
            return certificate
                    .getSubject()
                    .getRDNs(BCStyle.CN)[0]
                    .getFirst()
                    .getValue()
                    .toString();
        } catch (java.security.cert.CertificateEncodingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
