// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.amparo.country.CountryPack;
import org.amparo.country.PackCheck;
import org.amparo.country.Words;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** Letters in every language of every country, beside the authority's, judged by a program that we did not write. */
class LetterPdfTests {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates");

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static CountryPack pack(String name) {
        var read = new AtomicReference<CountryPack>();
        assertThat(PackCheck.faults(Path.of("countries", name), read::set)).isEmpty();
        return read.get();
    }

    private static PrintedLetter.Said said(Words words) {
        return new PrintedLetter.Said(
                words.lang(),
                words.dir().equals("rtl"),
                words.text("portal.receipt.title"),
                words.text("portal.receipt.date.fixed"),
                List.of(
                        new PrintedDocument.Row(words.text("portal.receipt.number"), "PE-260000002-6"),
                        new PrintedDocument.Row(words.text("portal.receipt.name"), "Yulimar \u0627\u062d\u0645\u062f")),
                List.of(words.text("letter.record")));
    }

    private static PrintedLetter letter(CountryPack pack, Locale language, List<String> quote) {
        var authority = pack.authorityWords();
        return new PrintedLetter(
                authority.text("authority.name"),
                authority.text("authority.ministry"),
                List.of(said(pack.words(language)), said(authority)),
                quote,
                authority.lang(),
                authority.text("letter.made", "hoy"));
    }

    @Test
    void aSignedLetterIsJudgedWhole(@TempDir Path folder) throws Exception {
        var pack = pack("peru");
        var signer = new PdfSigner(Workshop.SIGNING_KEYS, TimeStamps.of(Workshop.SIGNING_KEYS, Workshop.CLOCK));
        var sign = new SignLetter(new PrintLetter(TEMPLATES, pack), LetterRules.read(pack), signer, pack);
        for (var language : pack.languages()) {
            var pdf = sign.pdf(
                    letter(pack, language, List.of("No se prob\u00f3 el riesgo. ".repeat(400))),
                    "Elena V.",
                    Workshop.NOW);
            Files.write(
                    Files.createDirectories(Path.of("target/catalogue")).resolve("signed-letter-" + language + ".pdf"),
                    pdf);
            Judges.assertArchivableAndAccessible(pdf);
            Judges.assertSignedWhole(pdf, folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peru", "brazil", "argentina"})
    void everyLetterIsArchivableAndAccessibleInEveryLanguage(String name) throws Exception {
        var pack = pack(name);
        for (var language : pack.languages()) {
            var pdf = new PrintLetter(TEMPLATES, pack)
                    .pdf(letter(
                            pack, language, List.of("Traiga su partida de nacimiento.", "\u0634\u0643\u0631\u0627")));
            Files.write(
                    Files.createDirectories(Path.of("target/catalogue")).resolve(name + "-letter-" + language + ".pdf"),
                    pdf);
            Judges.assertArchivableAndAccessible(pdf);
        }
    }

    @Test
    void whatIsLongGoesOnOnAnotherPage() throws Exception {
        var pack = pack("peru");
        var line = "Traiga todos los documentos que tenga de su familia, aunque estén vencidos o rotos. ".repeat(6);
        var pdf = new PrintLetter(TEMPLATES, pack).pdf(letter(pack, Locale.of("es"), Collections.nCopies(30, line)));
        Judges.assertArchivableAndAccessible(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    void whatNoFontHoldsIsNotDrawnAsNothing() throws Exception {
        var pack = pack("peru");
        Judges.assertArchivableAndAccessible(new PrintLetter(TEMPLATES, pack)
                .pdf(letter(pack, Locale.of("es"), List.of("\u4e2d\u6587 \ud83d\ude00", " ", "\u0007"))));
    }
}
