// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of an applicant in every language, on a narrow screen: nothing untranslated, the right direction, nothing
 * sideways. Finds its way by what pages are made of, because what they say differs. With scripts axe looks as well; the
 * other languages go without them, for the time it takes.
 */
class EveryLanguageTests {

    /** A key that nobody worded, a placeholder that nobody filled, a null. */
    private static final Pattern UNWORDED = Pattern.compile(
            "\\b(portal|form|field|status|error|answer|date|receipt|gate|rows|door|access|mail|verify|kernel|work|document)"
                    + "\\.[a-z][\\w.-]*\\b|\\{\\d|\\bnull\\b|\\bplural,");

    /** Pictures take time: the two that differ most, in script and in length. */
    private static final List<String> PICTURED = List.of("ar", "ht-HT");

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "es-PE, Español, false",
        "pt-BR, Português, false",
        "en-GB, English, false",
        "fr-FR, Français, false",
        "ht-HT, Kreyòl, false",
        "ar, العربية, true"
    })
    void readsTheWholePortal(String tag, String name, boolean scripts) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        var email = "walk-" + language + "@example.org";
        // the browser asks for a language nobody offers: only the choice at the door can lead to the right one
        try (var visitor = new Visitor(RunningAmparo.start(), 360, scripts, "eu-ES")) {
            visitor.open("/apply").press(name);
            look(visitor, tag, "start");
            signIn(visitor, email, tag);
            look(visitor, tag, "tasks");
            fillIn(visitor, tag);
            visitor.open("/apply/check");
            look(visitor, tag, "check");
            submit(visitor);
            look(visitor, tag, "check-error");
            visitor.page().locator("#declaration").check();
            submit(visitor);
            look(visitor, tag, "receipt");
            visitor.open("/apply/status");
            look(visitor, tag, "status");
            for (var other :
                    List.of("/apply/in-person", "/apply/rights", "/apply/no-such-page", "/verify", "/d/AAAA")) {
                visitor.page().navigate(RunningAmparo.start().origin() + other);
                look(visitor, tag, other.replace('/', '-').substring(1));
            }
            assertThat(UNWORDED.matcher(visitor.mail(email, "PE-26")).find()).isFalse();
            faults.addAll(visitor.complaints());
        }
        assertThat(faults).isEmpty();
    }

    private void signIn(Visitor visitor, String email, String tag) {
        visitor.page().locator("a.am-door--first").click();
        look(visitor, tag, "device");
        visitor.press(visitor.page().locator("main button[name=device][value=own]"));
        look(visitor, tag, "rights");
        submit(visitor);
        look(visitor, tag, "rights-error");
        visitor.page().locator("#read").check();
        submit(visitor);
        look(visitor, tag, "sign-in");
        visitor.page().locator("#email").fill(email);
        submit(visitor);
        visitor.page().locator("#code").fill("00000000");
        submit(visitor);
        look(visitor, tag, "code-error");
        visitor.page().locator("#code").fill(visitor.code(email));
        submit(visitor);
    }

    /** Sees each page of the form, first as it comes and, where it can be wrong, with its errors; answers what must be. */
    private void fillIn(Visitor visitor, String tag) {
        var page = visitor.page();
        var pages = new LinkedHashSet<String>();
        page.locator("main a[href^='/apply/form/']").all().forEach(link -> pages.add(link.getAttribute("href")));
        assertThat(pages).hasSizeGreaterThan(10);
        for (var path : pages) {
            var key = path.substring(path.lastIndexOf('/') + 1);
            page.navigate(RunningAmparo.start().origin() + path);
            if (!page.url().endsWith(path)) {
                continue;
            }
            look(visitor, tag, key);
            switch (key) {
                case "name" -> {
                    submit(visitor);
                    look(visitor, tag, "name-error");
                    page.locator("#given_names").fill(tag.equals("ar") ? "سميرة" : "Wideline");
                    page.locator("#surname_paternal").fill(tag.equals("ar") ? "الحدّاد" : "Jean-Baptiste");
                    submit(visitor);
                }
                case "birth" -> {
                    page.locator("#birth_date_day").fill("31");
                    page.locator("#birth_date_month").fill("2");
                    page.locator("#birth_date_year").fill("1991");
                    submit(visitor);
                    look(visitor, tag, "birth-error");
                }
                case "origin" -> {
                    page.locator("#nationalities").selectOption(tag.equals("ar") ? "SYR" : "HTI");
                    submit(visitor);
                }
                case "contact" -> {
                    page.locator("input[name=safe_channel][value=EML]").check();
                    page.locator("input[name=safe_detail][value=yes]").check();
                    submit(visitor);
                }
                default -> {
                    // seen
                }
            }
        }
    }

    private static void submit(Visitor visitor) {
        visitor.press(
                visitor.page().locator("main button.am-btn:not(.am-btn--quiet)").last());
    }

    /** What reaches over the edge, innermost last. */
    private static final String WIDE = """
            () => [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(e => e.tagName + '.' + e.className + (e.children.length ? '' : ' ' + e.textContent)).slice(-3).join(', ')
            """;

    private void look(Visitor visitor, String tag, String step) {
        var page = visitor.page();
        if (PICTURED.contains(tag)) {
            visitor.picture("walk/" + tag + "-" + step);
        }
        var html = page.locator("html");
        var where = tag + " " + step + " " + page.url() + ": ";
        if (!tag.equals(html.getAttribute("lang"))) {
            faults.add(where + "says it is " + html.getAttribute("lang"));
        }
        if (!(tag.equals("ar") ? "rtl" : "ltr").equals(html.getAttribute("dir"))) {
            faults.add(where + "runs " + html.getAttribute("dir"));
        }
        var unworded = UNWORDED.matcher(text(page.locator("body")) + " " + page.title());
        if (unworded.find()) {
            faults.add(where + "shows " + unworded.group());
        }
        if ((Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            faults.add(where + "scrolls sideways because of " + page.evaluate(WIDE));
        }
    }

    private static String text(Locator body) {
        return body.innerText();
    }
}
