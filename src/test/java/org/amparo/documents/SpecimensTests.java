// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.country.CountryPack;
import org.amparo.country.PackCheck;
import org.amparo.documents.seal.SealFault;
import org.amparo.documents.seal.SealReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What shows how documents look must never be taken for one. */
class SpecimensTests {

    private static final Locale SPANISH = Locale.forLanguageTag("es-PE");

    private final CountryPack peru = peru();
    private final Specimens specimens = new Specimens(
            peru,
            DocumentTypes.read(peru),
            new Composition.Press(
                    Workshop.FONTS,
                    new PdfPrinter(
                            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates"),
                            Workshop.FONTS),
                    new ProductionTimes()),
            Workshop.ADDRESS,
            Workshop.CLOCK);

    private static CountryPack peru() {
        var read = new AtomicReference<CountryPack>();
        assertThat(PackCheck.faults(Path.of("countries", "peru"), read::set)).isEmpty();
        return read.get();
    }

    private Specimens.Kind kind(String name) {
        return specimens.kinds().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindSaysAcrossItThatItIsWorthNothing() throws IOException {
        for (var kind : specimens.kinds()) {
            try (var document = Loader.loadPDF(specimens.pdf(kind, SPANISH, SpecimenPerson.ORDINARY))) {
                assertThat(document.getNumberOfPages()).isEqualTo(kind.sides());
                for (var side = 1; side <= kind.sides(); side++) {
                    var text = new PDFTextStripper();
                    text.setStartPage(side);
                    text.setEndPage(side);
                    assertThat(text.getText(document))
                            .as("%s, side %d", kind.name(), side)
                            .contains("MUESTRA SIN VALOR");
                }
                assertThat(document.getSignatureDictionaries())
                        .as("signed by nobody")
                        .isEmpty();
            }
        }
    }

    @Test
    void itsSealIsRefused() throws IOException {
        var pdf = specimens.pdf(kind("applicant-card"), SPANISH, SpecimenPerson.ORDINARY);
        var key = new SignerKey(Workshop.SIGNING_KEYS.get("executive-secretary"));
        var reader = new SealReader(Map.of(HexFormat.of().formatHex(key.kid()), key.publicKey()));
        try (var document = Loader.loadPDF(pdf)) {
            var seal = CodeReaders.zxing(new PDFRenderer(document).renderImageWithDPI(1, 300))
                    .first();
            assertThatExceptionOfType(SealFault.class)
                    .isThrownBy(() -> reader.read(seal))
                    .satisfies(fault -> assertThat(fault.kind()).isEqualTo(SealFault.Kind.KEY_UNKNOWN));
        }
    }

    @Test
    void isAPictureOfEachSideForScreens() {
        var pdf = specimens.pdf(kind("applicant-card"), SPANISH, SpecimenPerson.NO_PHOTO);
        assertThat(specimens.picture(pdf, 0)).startsWith((byte) 0x89, 'P', 'N', 'G');
        assertThat(specimens.picture(pdf, 1)).isNotEqualTo(specimens.picture(pdf, 0));
    }
}
