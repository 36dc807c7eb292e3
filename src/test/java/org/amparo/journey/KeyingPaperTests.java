// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/** An officer keys a paper form without ever touching the mouse. */
class KeyingPaperTests {

    @Test
    void aPaperFormIsKeyedByKeyboardOnly() {
        var amparo = RunningAmparo.start();
        try (var visitor = new Visitor(amparo, 1280, true, "es-PE")) {
            new RegisteringJourney(visitor).signIn("tacna");
            visitor.open("/work/paper");
            var page = visitor.page();
            // language and day stand as they are, and Enter on the button begins
            page.locator("button[accesskey=g]").press("Enter");
            page.waitForURL("**/work/paper/*");
            visitor.lookAround();
            page.locator("#file").setInputFiles(new FilePayload("paper.jpg", "image/jpeg", InventedPhoto.jpeg(5)));
            page.locator("#file").press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector("text=Guardada a las");

            page.locator("#given_names").focus();
            type(visitor, "Keyla Teclada");
            assertThat(focused(page.locator(":focus"))).isEqualTo("a.surname_paternal");
            type(visitor, "Veloz");
            for (var field : new String[][] {
                {"birth_date", "14/5/1991"}, {"nationalities", "ven"}, {"safe_channel", "INP"}, {"safe_detail", "n"}
            }) {
                page.locator("#" + field[0]).focus();
                type(visitor, field[1]);
            }
            page.locator("[name=signed]").focus();
            page.keyboard().press("Space");
            visitor.picture("paper-keyed");
            page.locator("button[accesskey=i]").press("Enter");
            page.waitForURL("**/receipt");
            visitor.lookAround();
            visitor.picture("paper-receipt");

            assertThat(visitor.text()).contains("Keyla Teclada Veloz");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void type(Visitor visitor, String text) {
        visitor.page().keyboard().type(text);
        visitor.page().keyboard().press("Enter");
    }

    private static String focused(Locator input) {
        return String.valueOf(input.getAttribute("name"));
    }
}
