// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.amparo.access.Applicant;
import org.amparo.registration.RequestInformation;
import org.amparo.testing.OfficeWork;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What a person may keep and show is a file at the page it belongs to, for that person alone. */
class LetterFilesTests {

    private final OfficeWork amparo = new OfficeWork();
    private final Applicant person = amparo.applicant();
    private final PlainBrowser phone = new PlainBrowser(amparo.origin());

    private static String text(PlainBrowser.Answer file) throws IOException {
        assertThat(file.status()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(file.bytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String link(String page, String end) throws Exception {
        return phone.get(page).html().select("main a[href$=" + end + "]").attr("href");
    }

    @Test
    void receiptRequestAndMessageAreFilesInBothLanguages() throws Exception {
        var id = amparo.submit(person, Map.of());
        phone.signIn(person.accountId() + "@example.org");
        var number = phone.get("/apply/receipt").html().select(".am-big").text();
        assertThat(link("/apply/receipt", "receipt.pdf")).isEqualTo("/apply/receipt.pdf");
        assertThat(text(phone.get("/apply/receipt.pdf")))
                .contains("Recibimos su solicitud", number)
                .containsOnlyOnce("Recibimos su solicitud");

        amparo.get(RequestInformation.class)
                .ask(id, "Traiga su partida\nde nacimiento", amparo.version(id), OfficeWork.registrar("TAC"));
        var request = phone.get("/apply/status")
                .html()
                .select("main a[href^=/apply/requests/]")
                .attr("href");
        var letter = link(request, "letter.pdf");
        assertThat(text(phone.get(letter))).contains("Traiga su partida de nacimiento", number, "Responder hasta");

        phone.useLanguage("en", false);
        assertThat(text(phone.get(letter)))
                .contains("Answer until", "Responder hasta")
                .containsOnlyOnce("Traiga su partida");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(phone.get("/apply/messages").html().select("main a[href^=/apply/messages/]"))
                                .isNotEmpty());
        var message = phone.get("/apply/messages")
                .html()
                .select("main a[href^=/apply/messages/]")
                .attr("href");
        var record = link(message, "record.pdf");
        assertThat(text(phone.get(record))).contains("Record of a message", "Constancia de un aviso");

        var stranger = new PlainBrowser(amparo.origin());
        stranger.signIn(amparo.applicant().accountId() + "@example.org");
        for (var file : java.util.List.of("/apply/receipt.pdf", letter, record)) {
            assertThat(stranger.get(file).status()).isEqualTo(404);
        }
    }
}
