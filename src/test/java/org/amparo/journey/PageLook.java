// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amparo.testing.RunningAmparo;

/**
 * Opens pages by their address in one browser and says what is wrong with each: to axe, narrow and wide, and to whoever
 * reads its language.
 */
final class PageLook implements AutoCloseable {

    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;

    /** Of a wide page that was looked at whole in another language axe is asked nothing: where there is more room, words fit. */
    private static final List<String> NOTHING = List.of("");

    /** What axe is asked of a narrow one: room, and what words that are missing or alike would break. */
    private static final List<String> OF_WORDS = List.of(
            "target-size",
            "html-lang-valid",
            "valid-lang",
            "document-title",
            "button-name",
            "link-name",
            "label",
            "image-alt",
            "aria-input-field-name",
            "empty-heading");

    private static final String READ = """
            const key = (document.title + ' ' + document.body.innerText).match(new RegExp(unworded));
            if (html.lang !== tag) faults.push('says it is ' + html.lang);
            if (html.dir !== dir) faults.push('runs ' + html.dir);
            if (document.querySelectorAll('h1').length !== 1) faults.push(document.querySelectorAll('h1').length + ' h1');
            if (key) faults.push('shows ' + key[0]);
            """;

    private static final String LOOK = """
            async ([tag, dir, unworded, rules]) => {
                const faults = [], html = document.documentElement;
                %s
                if (html.scrollWidth > html.clientWidth) {
                    const out = e => Math.max(e.getBoundingClientRect().right, innerWidth - e.getBoundingClientRect().left);
                    const wide = [...document.querySelectorAll('body *')].filter(e => out(e) > html.clientWidth + 1).slice(-1);
                    faults.push('scrolls sideways ' + wide.map(e => e.outerHTML.slice(0, 160)).join());
                }
                // what lies half under the bar now comes out when one scrolls
                document.querySelectorAll('.am-bar').forEach(e => e.style.position = 'static');
                if (rules[0] === '') return faults;
                const asked = rules.length ? {runOnly: {type: 'rule', values: rules}} : {};
                const found = await axe.run(document, {resultTypes: ['violations'], ...asked});
                return faults.concat(found.violations.map(v => 'axe ' + v.id + ' ' + v.nodes[0].html.slice(0, 200)));
            }
            """.formatted(READ);

    private final RunningAmparo amparo;
    private final Visitor visitor;
    private final List<String> faults = new ArrayList<>();

    PageLook(RunningAmparo amparo) {
        this.amparo = amparo;
        this.visitor = new Visitor(amparo, NARROW, true, "es");
        // a session belongs to one kind of browser
        this.visitor.context().setExtraHTTPHeaders(Map.of("User-Agent", PlainBrowser.AGENT));
        this.visitor.context().addInitScript(axe());
        // what a service worker fetches does not carry the header above, and would end the session
        this.visitor
                .context()
                .addInitScript("if (navigator.serviceWorker) navigator.serviceWorker.register = async () => {}");
    }

    /** @param whole ask axe everything; languages differ by words and the room they take alone */
    void look(Walker walker, String tag, boolean whole) {
        walker.browser().useLanguage(tag, walker.pageWithLanguages());
        visitor.context().clearCookies();
        visitor.context()
                .addCookies(walker.browser().cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(amparo.origin()))
                        .toList());
        for (var path : walker.pages()) {
            look(walker.name() + " " + path, path, tag, whole);
        }
    }

    private void look(String where, String path, String tag, boolean whole) {
        var page = visitor.page();
        page.setViewportSize(NARROW, HEIGHT);
        page.navigate(amparo.origin() + path);
        if (page.url().equals(amparo.origin() + path)) {
            note(where + " narrow", tag, whole ? List.of() : OF_WORDS);
            picture(where, tag, NARROW);
            page.setViewportSize(WIDE, HEIGHT);
            note(where + " wide", tag, whole ? List.of() : NOTHING);
            picture(where, tag, WIDE);
        } else {
            faults.add(where + ": leads to " + page.url());
        }
    }

    /** AMPARO_TEST_PICTURES names languages, such as {@code es,ar}, whose pages are kept as pictures. */
    private void picture(String where, String tag, int width) {
        var wanted = System.getenv().getOrDefault("AMPARO_TEST_PICTURES", "");
        if (List.of(wanted.split(",")).contains(tag.substring(0, 2))) {
            visitor.picture("%s-%d-%s".formatted(tag.substring(0, 2), width, where.replaceAll("[^A-Za-z0-9]+", "-")));
        }
    }

    private void note(String where, String tag, List<String> rules) {
        var said = visitor.page().evaluate(LOOK, List.of(tag, tag.startsWith("ar") ? "rtl" : "ltr", UNWORDED, rules));
        for (var fault : (List<?>) said) {
            faults.add(where + ": " + fault);
        }
    }

    /** What was found since the last time. */
    List<String> faults() {
        faults.addAll(visitor.complaints());
        visitor.complaints().clear();
        var found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    @Override
    public void close() {
        visitor.close();
    }

    /** A key that nobody worded, a placeholder that nobody filled, a null. */
    private static final String UNWORDED =
            "\\b(portal|form|field|status|error|answer|date|receipt|gate|rows|door|access|mail|verify|kernel|work|document"
                    + "|paper|help|presence|data|family|complaint|renew|role)\\.[a-z][\\w.-]*\\b|\\{\\d|\\bnull\\b|\\bplural,";

    private static String axe() {
        try (var script = PageLook.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
