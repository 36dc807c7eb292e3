// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick exit, in a real browser: it is on every page, and Back shows nothing of the portal. */
class ExitTests {

    private static final Pattern NEUTRAL = Pattern.compile("https://www\\.bbc\\.com/.*");

    private final RunningAmparo amparo = RunningAmparo.start();

    private Visitor inTheDraft(boolean scripts, String picture) {
        var visitor = new Visitor(amparo, 360, scripts, "es-PE");
        visitor.page()
                .route(
                        NEUTRAL,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<title>El tiempo</title><h1>Sol</h1>")));
        visitor.open("/apply").follow("Empezar");
        visitor.picture(picture + "-device");
        visitor.press("También otras personas");
        visitor.tick("Leí o escuché esta información").press("Aceptar y continuar");
        visitor.picture(picture + "-sign-in");
        visitor.follow("No tengo correo electrónico");
        visitor.picture(picture + "-card");
        visitor.write("Elija su PIN: 6 números", "482915").press("Hacer mi tarjeta");
        visitor.picture(picture + "-card-shown");
        visitor.follow("Ya la guardé: continuar");
        assertThat(visitor.title()).isEqualTo("Su solicitud");
        return visitor;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNothingBehindTheBackButton(boolean scripts) {
        try (var visitor = inTheDraft(scripts, "doors-exit-" + scripts)) {
            visitor.open("/apply/form/name").write("Nombres", "Rosa Elvira").press("Guardar y continuar");
            visitor.open("/apply/form/name");
            visitor.page()
                    .waitForRequest(
                            NEUTRAL,
                            () -> visitor.page()
                                    .locator("form[action='/exit'] button")
                                    .first()
                                    .click());
            visitor.page().waitForURL(url -> !url.startsWith(amparo.origin()));
            assertThat(visitor.context().cookies(amparo.origin())).isEmpty();
            for (var steps = 0; steps < 4; steps++) {
                visitor.page().goBack();
                visitor.page().waitForLoadState();
                assertThat(visitor.page().content())
                        .as(visitor.page().url())
                        .doesNotContain("Rosa Elvira")
                        .doesNotContain("Su solicitud");
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void isOnEveryPageAndNoPageIsKept() throws IOException {
        try (var visitor = inTheDraft(false, "doors-exit-pages")) {
            var wrong = new ArrayList<String>();
            for (var line : Files.readAllLines(Path.of("src/test/resources/routes.txt"))) {
                var path = line.split(" ")[1];
                if (line.startsWith("GET /apply") && !path.contains("{") && !path.equals("/apply/kiosk/here")) {
                    var answer = visitor.page().navigate(amparo.origin() + path);
                    if (!answer.headerValue("Cache-Control").contains("no-store")) {
                        wrong.add(path + " may be kept");
                    }
                    var isPage =
                            String.valueOf(answer.headerValue("Content-Type")).startsWith("text/html");
                    if (isPage
                            && visitor.page()
                                            .locator("form[action='/exit'] button")
                                            .count()
                                    == 0) {
                        wrong.add(path + " has no exit");
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }
}
