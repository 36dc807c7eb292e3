// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amparo.country.CountryPack;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page there is, of applicants in every language and of officers in theirs, narrow and wide: axe finds nothing,
 * nothing is untranslated, nothing goes sideways. A page that is nobody's here fails the test, so that a new one cannot be
 * forgotten.
 */
class EveryPageTests {

    /** Routes at which there is nothing to look at, and why. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/D/{code}/photo", "the photograph is fetched as /d/{code}/photo"),
            Map.entry("/verify/photo/{ticket}", "a photograph, for some minutes"),
            Map.entry("/verify/trust", "what the verifier begins with"),
            Map.entry("/verify/manifest", "how the verifier stands among a phone's programs"),
            Map.entry("/verify/sw.js", "a script"),
            Map.entry("/verify/scan/{version}/{*file}", "scripts"),
            Map.entry("/work/check/clinic/photo/{document}", "a picture after a check"),
            Map.entry("/work/check/police/photo/{document}", "a picture after a check"),
            Map.entry("/apply/continue", "leads on to where somebody is"),
            Map.entry("/apply/resume", "leads on to where somebody is"),
            Map.entry("/apply/data/contact", "leads on to the page of contacts"),
            Map.entry("/apply/family/add", "leads on to a new row"),
            Map.entry("/apply/family/{id}/documents/{document}", "a PDF"),
            Map.entry("/apply/decision/letter", "a PDF, once it was signed"),
            Map.entry("/work/letters/{id}/file", "a PDF, once it was signed"),
            Map.entry("/apply/kiosk/turn/{ticket}", "leads on; the ticket works once"),
            Map.entry("/apply/uploads/{id}", "a number for a script"),
            Map.entry("/work/search", "leads back: what is looked for is posted, and the journeys do so"),
            Map.entry("/error", "where faults go; its pages have tests of their own"));

    /** Written from right to left: shown to axe whole, as a country's first language is. */
    private static final String FROM_THE_RIGHT = "ar";

    private static final List<Country> COUNTRIES = new ArrayList<>();
    private static final Routes ROUTES = new Routes();
    private static final Crawl CRAWL = new Crawl(ROUTES);

    /** A country with a browser of its own, which belongs to the thread that opened it: all countries are looked at at once. */
    private record Country(RunningAmparo amparo, List<Walker> walkers, ExecutorService thread, PageLook look) {

        static Country of(RunningAmparo amparo, List<Walker> walkers) throws InterruptedException, ExecutionException {
            var thread = Executors.newSingleThreadExecutor();
            return new Country(
                    amparo,
                    walkers,
                    thread,
                    thread.submit(() -> new PageLook(amparo)).get());
        }

        Future<List<String>> lookIn(String language) {
            return thread.submit(() -> {
                var pack = amparo.context().getBean(CountryPack.class);
                for (var walker : walkers) {
                    var offered = walker.officer() ? pack.staffLanguages() : pack.languages();
                    offered.stream()
                            .map(Locale::toLanguageTag)
                            .filter(tag -> tag.startsWith(language))
                            .forEach(tag -> look.look(walker, tag, isWhole(tag, offered)));
                }
                return look.faults();
            });
        }

        void stop() throws InterruptedException, ExecutionException {
            thread.submit(look::close).get();
            thread.shutdown();
            amparo.context().close();
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException, ExecutionException {
        var argentina = running("argentina");
        COUNTRIES.add(Country.of(argentina, new WalkedArgentina(argentina).walkers()));
        var brazil = running("brazil");
        COUNTRIES.add(Country.of(brazil, new WalkedBrazil(brazil).walkers()));
        var peru = running("peru");
        COUNTRIES.add(Country.of(peru, new WalkedPeru(peru).walkers()));
        COUNTRIES.forEach(country -> country.walkers().forEach(CRAWL::follow));
    }

    private static RunningAmparo running(String pack) {
        return RunningAmparo.startAlone(Map.of("amparo.pack", "countries/" + pack, "amparo.demo.empty", false));
    }

    @AfterAll
    static void stop() throws InterruptedException, ExecutionException {
        for (var country : COUNTRIES) {
            country.stop();
        }
    }

    @Test
    void noPageIsForgotten() {
        assertThat(CRAWL.faults()).isEmpty();
        assertThat(ROUTES.left())
                .as("neither walked nor named with a reason, or named without need")
                .containsExactlyInAnyOrderElementsOf(NO_PAGES.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "pt", "en", "fr", "ht", "ar"})
    void nothingIsWrongIn(String language) throws InterruptedException, ExecutionException {
        var looking =
                COUNTRIES.stream().map(country -> country.lookIn(language)).toList();
        var faults = new ArrayList<String>();
        for (var one : looking) {
            faults.addAll(one.get());
        }
        assertThat(faults).isEmpty();
    }

    /** The other languages have the same elements: there axe looks at what words and their length decide. */
    private static boolean isWhole(String tag, List<Locale> offered) {
        return tag.startsWith(FROM_THE_RIGHT) || tag.equals(offered.getFirst().toLanguageTag());
    }
}
