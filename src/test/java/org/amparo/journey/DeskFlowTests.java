// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.amparo.testing.OfficeWork;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visit at the desk, from the search to the printed document, by keyboard alone in a real browser. */
class DeskFlowTests {

    private static final int MOST_KEYS = 45;
    private static final double LONGEST_WAIT = 60;

    private final RunningAmparo amparo = RunningAmparo.start();
    private final OfficeWork work = new OfficeWork();
    private final Visitor visitor = new Visitor(amparo, 1280, true, "es-PE");

    @AfterEach
    void close() {
        visitor.close();
    }

    private String number(UUID application) {
        return work.jdbc()
                .sql("select control_number from registration.application where id = :id")
                .param("id", application)
                .query(String.class)
                .single();
    }

    private UUID arrived(String language) {
        var applicant = work.applicant();
        return work.submit(
                applicant,
                language,
                Map.of("entry_date", "2025-11-02", "address", "Calle Bolívar 12", "phones", "999888777"));
    }

    @Test
    void aTrainedOfficerNeedsFewKeys() {
        var id = arrived("es-PE");
        var number = number(id);
        new RegisteringJourney(visitor).signIn("tacna");
        var keys = new Keys(visitor.page());

        keys.access("s");
        keys.type(number);
        keys.go("Enter");
        keys.goBy("n");
        look("desk-1-review");
        assertThat(focused()).isEqualTo("s-given_names");
        keys.type("YULIMAR DEL CARMEN");
        keys.press("Tab");
        keys.press("Space");
        look("desk-1-review-different");
        visitor.page().setViewportSize(360, 640);
        look("desk-1-review-narrow");
        visitor.page().setViewportSize(1280, 800);
        // to the number of the document
        for (int rows = 0; rows < 40 && !focused().equals("s-document_number"); rows++) {
            keys.press(focused().startsWith("s-") && !isSelect() ? "ArrowDown" : "Tab");
        }
        assertThat(focused()).isEqualTo("s-document_number");
        keys.type("064417206");
        keys.press("Tab");
        keys.press("ArrowRight");
        keys.goBy("g");
        assertThat(visitor.page().url()).endsWith("/photo");
        look("desk-2-photo");
        keys.goBy("g");
        assertThat(visitor.page().url()).endsWith("/fingerprints");
        look("desk-3-fingerprints");
        keys.goBy("g");
        assertThat(visitor.page().url()).endsWith("/support");
        keys.press("Space");
        keys.press("Tab");
        keys.press("ArrowUp");
        keys.press("Tab");
        keys.press("Space");
        look("desk-4-support");
        keys.goBy("g");
        assertThat(visitor.page().url()).endsWith("/sign");
        keys.press("Space");
        look("desk-5-sign");
        keys.goBy("i");
        assertThat(visitor.page().url()).endsWith("/print");
        keys.waitFor("a[accesskey=p]");
        look("desk-6-print");
        var printed = visitor.page().waitForPopup(() -> keys.access("p"));
        printed.close();
        keys.goBy("g");
        assertThat(visitor.page().url()).endsWith("/work/today");

        System.err.println("desk flow: %d key actions, %.1f s system wait".formatted(keys.count(), keys.seconds()));
        assertThat(keys.count()).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(keys.seconds()).isLessThan(LONGEST_WAIT);
        assertThat(visitor.complaints()).isEmpty();
    }

    /** Somebody who reads Arabic, with a photograph that shows nobody, a signature on paper, and a child who comes along. */
    @Test
    void everyStepWorksWithoutScripts() throws IOException {
        var child = """
                [{"id":"aaaa","given_names":"Nour","birth_date":"2019-03-02","relationship":"CH","whereabouts":"HE",\
                "joins":"yes"}]""";
        var id = work.submit(work.applicant(), "ar", Map.of("name_original", "يوليمار", "family", child));
        try (var plain = new Visitor(amparo, 1280, false, "es-PE")) {
            new RegisteringJourney(plain).signIn("tacna");
            plain.open("/work/applications/" + id).press("Atender");
            assertThat(plain.text()).contains("Familia: 1 de 2");
            plain.page().locator("#s-given_names").fill("María");
            plain.press("Lo demás coincide: guardar");
            assertThat(plain.text()).contains("El documento dice otra cosa. Elija qué queda.");
            assertThat(plain.page().locator("#s-given_names").inputValue()).isEqualTo("María");
            plain.picture("desk-plain-1-wrong");
            plain.page().locator("#d-given_names").check();
            plain.press("Lo demás coincide: guardar");
            plain.attach("Archivo de foto", "nobody.png", "image/png", nobody()).press("Usar este archivo");
            assertThat(plain.text()).contains("Parece vacía: no se ve a nadie");
            plain.press("La foto sirve");
            assertThat(plain.text()).contains("Tómela otra vez o elija por qué sirve.");
            plain.picture("desk-plain-2-nobody");
            plain.tick("Lleva velo").press("La foto sirve");
            plain.press("Guardar y seguir");
            plain.press("Guardar y seguir");
            assertThat(plain.text()).contains("Diga si la persona está a solas con usted.");
            plain.picture("desk-plain-4-alone");
            plain.tick("Ahora no se puede").press("Guardar y seguir");
            plain.press("Firmar y emitir");
            assertThat(plain.text()).contains("Elija cómo firma la persona");
            plain.tick("En un papel").attach("Imagen de la firma", "signature.png", "image/png", nobody());
            pictures(plain, "desk-plain-5-sign");
            plain.press("Firmar y emitir");
            assertThat(plain.text()).contains("Compruebe nombre y foto con la persona");
            plain.press("Siguiente persona de la familia");
            assertThat(plain.text()).contains("Familia: 2 de 2");
            assertThat(plain.complaints()).isEmpty();
        }
    }

    private static byte[] nobody() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 820, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** Wide, dark, and as narrow as a phone. */
    private static void pictures(Visitor visitor, String name) {
        visitor.picture(name);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        visitor.picture(name + "-dark");
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visitor.page().setViewportSize(360, 640);
        visitor.picture(name + "-narrow");
        visitor.page().setViewportSize(1280, 800);
    }

    private void look(String name) {
        visitor.lookAround().picture(name);
    }

    private String focused() {
        return (String) visitor.page().evaluate("() => document.activeElement.id");
    }

    private boolean isSelect() {
        return (Boolean) visitor.page().evaluate("() => document.activeElement.tagName === 'SELECT'");
    }

    /** Counts what is pressed beyond text, and how long the answers take. */
    private static final class Keys {

        private static final int ALT = 1;

        private final Page page;
        private final CDPSession protocol;
        private int count;
        private long nanos;

        Keys(Page page) {
            this.page = page;
            this.protocol = page.context().newCDPSession(page);
        }

        void press(String key) {
            page.keyboard().press(key);
            count++;
        }

        /** The browser's key and a letter, as one presses them: an access key goes by the letter it would have typed. */
        void access(String letter) {
            for (var type : List.of("rawKeyDown", "char", "keyUp")) {
                var event = new JsonObject();
                event.addProperty("type", type);
                event.addProperty("modifiers", ALT);
                event.addProperty("key", letter);
                event.addProperty("code", "Key" + letter.toUpperCase(Locale.ROOT));
                event.addProperty("windowsVirtualKeyCode", (int)
                        letter.toUpperCase(Locale.ROOT).charAt(0));
                event.addProperty("text", letter);
                event.addProperty("unmodifiedText", letter);
                protocol.send("Input.dispatchKeyEvent", event);
            }
            count++;
        }

        void type(String text) {
            page.keyboard().type(text);
        }

        /** A key that leads to another page. */
        void go(String key) {
            var start = System.nanoTime();
            page.waitForNavigation(() -> press(key));
            waitForFocus();
            nanos += System.nanoTime() - start;
        }

        /** An access key that does. */
        void goBy(String letter) {
            var start = System.nanoTime();
            page.waitForNavigation(() -> access(letter));
            waitForFocus();
            nanos += System.nanoTime() - start;
        }

        /** Where a page says where one begins, typing before that would go nowhere. */
        private void waitForFocus() {
            page.waitForFunction("() => document.readyState === 'complete' && (!document.querySelector('[autofocus]')"
                    + " || document.activeElement !== document.body)");
        }

        void waitFor(String selector) {
            var start = System.nanoTime();
            page.waitForSelector(selector);
            nanos += System.nanoTime() - start;
        }

        int count() {
            return count;
        }

        double seconds() {
            return nanos / 1e9;
        }
    }
}
