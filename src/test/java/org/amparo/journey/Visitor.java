// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.testing.RunningAmparo;

/**
 * Somebody at a real browser: finds things by what they say, never by how they are built, and has every page they come
 * to looked over for accessibility and for going sideways.
 */
final class Visitor implements AutoCloseable {

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
                .filter(e => Math.max(e.getBoundingClientRect().right, innerWidth - e.getBoundingClientRect().left)
                    > document.documentElement.clientWidth + 1)
                .slice(-1).map(e => e.outerHTML.slice(0, 200)).join()
            """;

    /** One for each thread, to which it belongs. */
    private static final ThreadLocal<Browser> SHARED =
            ThreadLocal.withInitial(() -> Chromium.launch(Playwright.create()));

    private final RunningAmparo amparo;
    private boolean looking = true;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    Visitor(RunningAmparo amparo, int width, boolean scripts, String language) {
        this.amparo = amparo;
        this.scripts = scripts;
        this.context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setLocale(language)
                        .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        this.page.setDefaultTimeout(15_000);
        this.page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("the server responded with a status of")
                    && !message.text().contains("net::ERR_FAILED")) {
                complaints.add(page.url() + ": console: " + message.text());
            }
        });
    }

    private static Browser browser() {
        return SHARED.get();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    RunningAmparo amparo() {
        return amparo;
    }

    Visitor open(String path) {
        page.navigate(amparo.origin() + path);
        return lookAround();
    }

    /** For a walk of which another test already sees to accessibility. */
    Visitor withoutLooking() {
        looking = false;
        return this;
    }

    /** The page may leave under the first look, when a key was pressed and the answer was slow. */
    private List<Rule> violations() {
        try {
            return new AxeBuilder(page).analyze().getViolations();
        } catch (RuntimeException left) {
            page.waitForLoadState();
            return new AxeBuilder(page).analyze().getViolations();
        }
    }

    /** Accessibility and layout of the page as it stands; what is wrong is said at the end, all at once. */
    Visitor lookAround() {
        if (scripts && looking) {
            violations()
                    .forEach(violation -> complaints.add(page.url() + ": axe: " + violation.getId() + " "
                            + violation.getNodes().getFirst().getHtml()));
            var sideways = (Boolean)
                    page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
            if (sideways) {
                complaints.add(page.url() + ": scrolls sideways: " + page.evaluate(WIDEST));
            }
        }
        return this;
    }

    boolean hasScripts() {
        return scripts;
    }

    List<String> complaints() {
        return complaints;
    }

    Visitor press(String name) {
        return press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first());
    }

    Visitor press(Locator button) {
        button.click();
        page.waitForLoadState();
        return lookAround();
    }

    /** Sends the form that has the focus. */
    @SuppressWarnings("deprecation") // the page may stay at its address, so there is no address to wait for
    Visitor submitWithEnter() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        page.waitForLoadState();
        return lookAround();
    }

    Visitor follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
        return lookAround();
    }

    /** The input of a label, whether or not the label adds that it is optional. */
    private Locator labelled(String label) {
        return page.getByLabel(Pattern.compile(
                        "^" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "(\\s*\\(.*\\))?$"))
                .first();
    }

    Visitor write(String label, String text) {
        labelled(label).fill(text);
        return this;
    }

    Visitor choose(String label, String option) {
        labelled(label).selectOption(option);
        return this;
    }

    Visitor tick(String label) {
        page.getByLabel(label).first().check();
        return this;
    }

    /** Within the group of the question: a radio or checkbox by its words. */
    Visitor answer(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /** A file, as if chosen on the phone. */
    Visitor attach(String question, String name, String type, byte[] bytes) {
        page.getByLabel(question).first().setInputFiles(new FilePayload(name, type, bytes));
        return this;
    }

    String title() {
        return page.locator("h1").first().innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Waits for a mail to the address, reads the newest and returns its text. */
    String mail(String address, String containing) {
        var reader = context.newPage();
        try {
            for (int tries = 0; tries < 60; tries++) {
                reader.navigate(amparo.origin() + "/demo/inbox?to=" + address);
                var mails = reader.locator("main .am-rows a");
                for (int nth = 0; nth < mails.count(); nth++) {
                    var href = mails.nth(nth).getAttribute("href");
                    var mail = context.newPage();
                    mail.navigate(amparo.origin() + href);
                    var text = mail.locator("main").innerText();
                    mail.close();
                    if (Pattern.compile(containing).matcher(text).find()) {
                        return text;
                    }
                }
                reader.waitForTimeout(250);
            }
            throw new AssertionError("no mail to " + address + " containing " + containing);
        } finally {
            reader.close();
        }
    }

    String code(String address) {
        var found = PlainBrowser.CODE.matcher(mail(address, PlainBrowser.CODE.pattern()));
        if (!found.find()) {
            throw new AssertionError("no code");
        }
        return found.group();
    }

    void picture(String name) {
        var folder = Path.of("target", "pictures");
        try {
            Files.createDirectories(folder);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }

    Map<String, String> headers() {
        return Map.of("Cookie", cookies());
    }

    private String cookies() {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Override
    public void close() {
        context.close();
    }
}
