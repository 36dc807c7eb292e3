// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.appointments.BookSlot;
import org.amparo.appointments.Booking;
import org.amparo.appointments.Bookings;
import org.amparo.appointments.FreeTimes;
import org.amparo.appointments.Party;
import org.amparo.appointments.Visitor;
import org.amparo.country.CountryPack;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.Qr;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The slip of an appointment, as programs see it that we did not write. */
class CitationTests {

    private static final Path FOLDER = Path.of("target", "documents");
    private static final String SERVICE = "registration";

    @SuppressWarnings("NullAway.Init")
    private static OfficeWork amparo;

    @SuppressWarnings("NullAway.Init")
    private static Booking booking;

    @BeforeAll
    static void book() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(FOLDER);
        amparo = new OfficeWork();
        var applicant = amparo.applicant();
        var application = amparo.submit(applicant, Map.of("interview_language", "spa"));
        var family = new Party(4, false, "spa");
        var time = amparo.get(FreeTimes.class).first("LIM", SERVICE, family).orElseThrow();
        var visitor = new Visitor(application, applicant.accountId(), family);
        amparo.get(BookSlot.class).book(visitor, "LIM", SERVICE, time.startsAt(), applicant);
        booking = amparo.get(Bookings.class).held(application, SERVICE).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en", "fr", "ht", "ar"})
    void isArchivableAccessibleAndOnePage(String language) throws Exception {
        var pdf = pdf(language);
        Files.write(FOLDER.resolve("citation-" + language + ".pdf"), pdf);

        assertThat(complaints(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(complaints(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Qr.readFirst(pdf)).isEqualTo(booking.code());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void saysWhenWhereAndHowMany() throws IOException {
        assertThat(text(pdf("es")))
                .contains("Citación", "Lima", "Vienen 4 personas juntas", "Todo es gratis")
                .contains(Citations.spoken(booking.code()));
    }

    private static byte[] pdf(String language) {
        var words = amparo.get(CountryPack.class).words(Locale.forLanguageTag(language));
        return amparo.get(Citations.class).pdf(booking, words);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> complaints(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> found.getRuleId().getClause() + " " + found.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
