// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What others say of a file: veraPDF, poppler, and the validator of the European Commission's signature library. */
final class Judges {

    private Judges() {}

    static void assertArchivableAndAccessible(byte[] pdf) throws Exception {
        assertThat(PermitPdfTests.complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PermitPdfTests.complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    static void assertSignedWhole(byte[] pdf, Path folder) throws IOException, InterruptedException {
        var file = Files.write(folder.resolve("signed.pdf"), pdf);
        assertThat(PermitPdfTests.run("pdfsig", file.toString()))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
    }

    /** As a verifier that trusts these certificates and asks no network. */
    static SimpleReport report(byte[] pdf, List<CertificateToken> trusted) {
        var verifier = new CommonCertificateVerifier();
        var anchors = new CommonTrustedCertificateSource();
        trusted.forEach(anchors::addCertificate);
        verifier.setTrustedCertSources(anchors);
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    static Indication indication(SimpleReport report) {
        return report.getIndication(report.getFirstSignatureId());
    }
}
