// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.Qr;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, in a real browser: phone, desk, permit, check, revocation; with scripts and without. */
class PhoneToPermitTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadsFromThePhoneToAPermitThatAnyoneCanVerify(boolean scripts) throws IOException {
        var amparo = RunningAmparo.start();
        var email = "yuli-" + scripts + "@example.org";
        try (var phone = new Visitor(amparo, 360, scripts, "es-PE");
                var desk = new Visitor(amparo, 1280, scripts, "es-PE");
                var street = new Visitor(amparo, 360, scripts, "es-PE")) {
            var applying = new ApplyingJourney(phone, email, InventedPhoto.jpeg(scripts ? 7 : 8));
            applying.begin();
            applying.fillIn();
            applying.send();
            var number = applying.controlNumber();
            assertThat(number).matches("PE-26[0-9]{7}-[0-9]");
            assertThat(phone.mail(email, number)).contains(number);

            // back and again: the receipt, not a second application
            phone.page().goBack();
            phone.open("/apply/check");
            assertThat(phone.page().url()).contains("/apply/status");

            var registering = new RegisteringJourney(desk);
            registering.signIn("tacna");
            registering.find(number, number);
            registering.ask("Falta la foto de la página con su firma.");
            phone.mail(email, "Falta");
            phone.open("/apply/status").follow("Responder: falta un dato");
            phone.write("Su respuesta", "No la tengo, me la quitaron.").press("Enviar respuesta");
            phone.picture("portal-11-replied");

            registering.find("uribari yulimar zambrano", number);
            registering.correct("Nombres", "Yulimar del Carmen", "Así figura en el documento");
            registering.confirmTheRest();
            registering.register();
            var file = registering.fileNumber();

            phone.mail(email, "documento");
            phone.open("/apply/status");
            phone.picture("portal-12-permit");
            var permit = download(phone, "Descargar (PDF)");
            var token = Qr.readFirst(permit);
            assertThat(token).startsWith("HTTP://LOCALHOST:").contains("/D/");

            street.open(token.substring(token.indexOf("/D/")));
            street.picture("verify-01-valid");
            assertThat(street.text()).contains("Este documento es válido").contains(file.substring(3));
            assertThat(street.page().content()).doesNotContain("Zambrano").doesNotContain("Venezuela");
            assertThat(download(street, "Descargar la constancia")).startsWith("%PDF".getBytes());

            registering.revoke("Denuncia de pérdida del documento");
            street.page().reload();
            street.picture("verify-02-revoked");
            assertThat(street.text()).contains("Este documento no es válido");

            assertThat(phone.complaints()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
            assertThat(street.complaints()).isEmpty();
        }
    }

    private static byte[] download(Visitor visitor, String name) throws IOException {
        var download = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .getByText(Pattern.compile(
                                "^\\s*" + Pattern.compile("[()]").matcher(name).replaceAll("\\\\$0")))
                        .first()
                        .click());
        try (var bytes = new ByteArrayInputStream(Files.readAllBytes(download.path()))) {
            return bytes.readAllBytes();
        }
    }
}
