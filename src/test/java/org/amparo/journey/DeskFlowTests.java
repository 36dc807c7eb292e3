// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
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

        keys.press("Alt+s");
        System.err.println("FOCUS " + visitor.page().evaluate("() => document.activeElement.outerHTML.slice(0,100)"));
        keys.type(number);
        keys.go("Enter");
        keys.go("Alt+n");
        visitor.picture("desk-1-review");
        assertThat(focused()).isEqualTo("s-given_names");
        keys.type("YULIMAR DEL CARMEN");
        keys.press("Tab");
        keys.press("Space");
        visitor.picture("desk-1-review-different");
        // to the number of the document
        while (!focused().equals("s-document_number")) {
            keys.press(focused().startsWith("s-") && !isSelect() ? "ArrowDown" : "Tab");
        }
        keys.type("064417206");
        keys.press("Tab");
        keys.press("ArrowRight");
        keys.go("Alt+g");
        assertThat(visitor.page().url()).endsWith("/photo");
        visitor.picture("desk-2-photo");
        keys.go("Alt+g");
        assertThat(visitor.page().url()).endsWith("/fingerprints");
        visitor.picture("desk-3-fingerprints");
        keys.go("Alt+g");
        assertThat(visitor.page().url()).endsWith("/support");
        keys.press("Space");
        keys.press("Tab");
        keys.press("ArrowUp");
        keys.press("Tab");
        keys.press("Space");
        visitor.picture("desk-4-support");
        keys.go("Alt+g");
        assertThat(visitor.page().url()).endsWith("/sign");
        keys.press("Space");
        visitor.picture("desk-5-sign");
        keys.go("Alt+i");
        assertThat(visitor.page().url()).endsWith("/print");
        keys.waitFor("a[accesskey=p]");
        visitor.picture("desk-6-print");
        var printed = visitor.page().waitForPopup(() -> keys.press("Alt+p"));
        printed.close();
        keys.go("Alt+g");
        assertThat(visitor.page().url()).endsWith("/work/applications");

        System.err.println("desk flow: %d key actions, %.1f s system wait".formatted(keys.count(), keys.seconds()));
        assertThat(keys.count()).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(keys.seconds()).isLessThan(LONGEST_WAIT);
        assertThat(visitor.complaints()).isEmpty();
    }

    private String focused() {
        return (String) visitor.page().evaluate("() => document.activeElement.id");
    }

    private boolean isSelect() {
        return (Boolean) visitor.page().evaluate("() => document.activeElement.tagName === 'SELECT'");
    }

    /** Counts what is pressed beyond text, and how long the answers take. */
    private static final class Keys {

        private final Page page;
        private int count;
        private long nanos;

        Keys(Page page) {
            this.page = page;
        }

        void press(String key) {
            page.keyboard().press(key);
            count++;
        }

        void type(String text) {
            page.keyboard().type(text);
        }

        /** A key that leads to another page. */
        void go(String key) {
            var start = System.nanoTime();
            page.waitForNavigation(() -> press(key));
            nanos += System.nanoTime() - start;
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
