// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.country.CountryPack;
import org.amparo.country.PackCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** Every document of every country in every language of its pack, judged by programs that we did not write. */
class CatalogueTests {

    private static final Token TOKEN = PermitPdfTests.TOKEN;
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates");
    private static final Composition.Press PRESS =
            new Composition.Press(Workshop.FONTS, new PdfPrinter(TEMPLATES, Workshop.FONTS), new ProductionTimes());

    @TempDir
    private static Path folder;

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
        PermitPdfTests.assumeProgram("pdfsig");
        PermitPdfTests.assumeProgram("zbarimg");
    }

    /** A country with keys of its own. */
    private record Country(CountryPack pack, DocumentTypes types, SigningKeys keys) {

        static Country of(String name) throws IOException {
            var read = new AtomicReference<CountryPack>();
            assertThat(PackCheck.faults(Path.of("countries", name), read::set)).isEmpty();
            var pack = read.get();
            var types = DocumentTypes.read(pack);
            var keys = Files.createDirectories(folder.resolve(name));
            DemoKeys.create(keys, Workshop.NOW, types.signers());
            return new Country(pack, types, SigningKeys.read(keys, Workshop.CLOCK));
        }

        byte[] print(DocumentType type, Locale language, SpecimenPerson person) {
            var words = pack.words(language);
            var today = LocalDate.ofInstant(Workshop.NOW, pack.zone());
            var stamps = TimeStamps.of(keys, Workshop.CLOCK);
            var sealing = Sealing.with(keys, pack, Workshop.ADDRESS.origin());
            var composition = new Composition(
                    pack,
                    types,
                    PRESS,
                    new Composition.Manner(words, new PdfSigner(keys, stamps), sealing, ""),
                    Workshop.ADDRESS);
            var orders = new SpecimenOrders(pack, types, words, today);
            return type.name().equals(DocumentTypes.STATEMENT)
                    ? composition.composeStatement(orders.stated(person), TOKEN, Workshop.NOW)
                    : composition.compose(
                            orders.order(type, person),
                            type.validUntil(today),
                            new StatusPlace(0, 7),
                            TOKEN,
                            Workshop.NOW);
        }

        List<CertificateToken> trusted() {
            var all = new ArrayList<CertificateToken>();
            for (var signer : types.signers()) {
                all.addAll(List.of(keys.get(signer).entry().getCertificateChain()));
            }
            all.addAll(List.of(keys.get(SigningKeys.TIME_STAMPS).entry().getCertificateChain()));
            return all;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peru", "brazil", "argentina"})
    void everyTemplateIsArchivableAccessibleAndRightlySignedInEveryLanguage(String name) throws Exception {
        var country = Country.of(name);
        for (var type : country.types().all()) {
            for (var language : country.pack().languages()) {
                var pdf = country.print(type, language, SpecimenPerson.ORDINARY);
                Files.write(
                        Files.createDirectories(Path.of("target/catalogue"))
                                .resolve(name + '-' + type.name() + '-' + language + ".pdf"),
                        pdf);
                Judges.assertArchivableAndAccessible(pdf);
                Judges.assertSignedWhole(pdf, folder);
                var report = Judges.report(pdf, country.trusted());
                assertThat(Judges.indication(report))
                        .as("%s %s: %s", type.name(), language, report.getSubIndication(report.getFirstSignatureId()))
                        .isEqualTo(Indication.TOTAL_PASSED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peru", "brazil", "argentina"})
    void whateverSomebodyIsCalledItFits(String name) throws Exception {
        var country = Country.of(name);
        for (var type : country.types().all()) {
            for (var person : SpecimenPerson.values()) {
                Judges.assertArchivableAndAccessible(
                        country.print(type, country.pack().authorityWords().locale(), person));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peru", "brazil", "argentina"})
    void everyCodeIsReadAlsoBlurredAndTilted(String name) throws Exception {
        var country = Country.of(name);
        for (var type : country.types().all()) {
            var pdf = country.print(type, country.pack().authorityWords().locale(), SpecimenPerson.ORDINARY);
            var expected = type.seal() == DocumentType.SealKind.NONE ? 1 : 2;
            for (var look : CodeReaders.Look.values()) {
                var zxing = new TreeSet<String>();
                var zbar = new TreeSet<String>();
                try (var document = Loader.loadPDF(pdf)) {
                    for (var page = 0; page < document.getNumberOfPages(); page++) {
                        var seen = look.of(new PDFRenderer(document).renderImageWithDPI(page, 300));
                        zxing.addAll(CodeReaders.zxing(seen));
                        zbar.addAll(CodeReaders.zbar(seen, folder));
                    }
                }
                assertThat(zxing).as("ZXing, %s %s", type.name(), look).hasSize(expected);
                assertThat(zbar.equals(zxing))
                        .as("ZBar reads the same, %s %s", type.name(), look)
                        .isTrue();
            }
        }
    }

    @Test
    void aFileChangedByOneByteOrSignedByAStrangerIsNotPassed() throws Exception {
        var country = Country.of("peru");
        var stranger = Country.of("brazil");
        var type = country.types().all().getFirst();
        var pdf = country.print(type, Locale.of("es"), SpecimenPerson.ORDINARY);
        assertThat(Judges.indication(Judges.report(pdf, stranger.trusted())))
                .as("of a foreign authority")
                .isEqualTo(Indication.INDETERMINATE);
        var changed = pdf.clone();
        // in its description, where nothing becomes unreadable
        changed[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("Amparo")] ^= 1;
        assertThat(Judges.indication(Judges.report(changed, country.trusted())))
                .as("changed by one byte")
                .isEqualTo(Indication.TOTAL_FAILED);
    }
}
