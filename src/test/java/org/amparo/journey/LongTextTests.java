// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** A story takes time to write: it is saved meanwhile, and a line that breaks takes nothing away. */
class LongTextTests {

    private static final String STORY = "/apply/form/story";
    private static final String WHY = "¿Por qué salió de su país?";

    private final RunningAmparo amparo = RunningAmparo.start();

    @Test
    void whatIsBeingWrittenIsSavedWithoutPressingAnything() throws InterruptedException {
        try (var phone = new Visitor(amparo, 360, true, "es-PE")) {
            new ApplyingJourney(phone, "long-text@example.org", new byte[0]).begin();
            phone.page().clock().install();
            phone.open(STORY);
            phone.write(WHY, "Primera parte.");
            phone.page().clock().runFor(21_000);
            phone.page().getByText("Guardado a las").waitFor();
            phone.picture("story-kept");
            assertThat(saved(phone)).isEqualTo("Primera parte.");

            // the line breaks: it says so, keeps the text, and sends it when the line is back
            phone.context().setOffline(true);
            phone.write(WHY, "Primera parte. Segunda parte.");
            phone.page().clock().runFor(21_000);
            phone.page().getByText("Sin conexión").waitFor();
            phone.page().getByText("Guardar y continuar").click();
            phone.page().clock().runFor(1_000);
            assertThat(phone.page().url()).endsWith(STORY);
            assertThat(phone.page().locator("#narrative").inputValue()).isEqualTo("Primera parte. Segunda parte.");
            phone.picture("story-offline");
            phone.context().setOffline(false);
            phone.page().clock().runFor(25_000);
            phone.page().getByText("Guardado a las").waitFor();
            assertThat(saved(phone)).isEqualTo("Primera parte. Segunda parte.");

            phone.write(WHY, "Primera parte. Segunda parte. Fin.");
            phone.page().clock().runFor(5_000);
            phone.page().getByText("Guardar y continuar").click();
            phone.page().waitForURL(url -> !url.endsWith(STORY));
            assertThat(saved(phone)).isEqualTo("Primera parte. Segunda parte. Fin.");
            assertThat(phone.complaints()).noneMatch(complaint -> !complaint.contains("ERR_INTERNET_DISCONNECTED"));
        }
    }

    @Test
    void whatAnotherDeviceSavedIsNotWrittenOver() throws InterruptedException {
        var phone = new PlainBrowser(amparo.origin());
        phone.signIn("long-text-two@example.org");
        var stale = PlainBrowser.form(phone.get(STORY), STORY);
        phone.fillIn(STORY, Map.of("narrative", "De otro teléfono."));
        stale.put("narrative", "De este.");
        var refused = phone.post("/apply/keep/story", stale);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(phone.get(STORY).html().select("#narrative").val()).isEqualTo("De otro teléfono.");
        stale.put("narrative", "De otro teléfono.");
        assertThat(phone.post("/apply/keep/story", stale).status()).isEqualTo(200);
    }

    /** As another tab shows it. */
    private String saved(Visitor phone) {
        var tab = phone.context().newPage();
        try {
            tab.navigate(amparo.origin() + STORY);
            return tab.locator("#narrative").inputValue();
        } finally {
            tab.close();
        }
    }
}
