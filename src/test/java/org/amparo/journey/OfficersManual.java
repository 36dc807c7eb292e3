// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.testing.RunningAmparo;
import org.jsoup.Jsoup;

/**
 * Walks the workbench at a desk, in the authority's language, as the demo's officers: the first of them who finds
 * somebody waiting checks and registers, the first who may revokes. Makes the manual of it.
 */
final class OfficersManual {

    private static final int DESK = 1280;

    private final RunningAmparo amparo;
    private final Locale language;
    private final GuideBook book = new GuideBook();
    private final List<String> steps = new ArrayList<>();
    private final Map<String, String> rooms = new LinkedHashMap<>(Map.of(
            "updates", "/work/updates",
            "complaints", "/work/complaints",
            "assist", "/work/assist",
            "paper", "/work/paper",
            "print", "/work/print",
            "losses", "/work/losses",
            "kiosk", "/work/kiosk"));

    OfficersManual(RunningAmparo amparo) {
        this.amparo = amparo;
        this.language = amparo.context().getBean(CountryPack.class).languages().getFirst();
    }

    GuideBook book() {
        return book;
    }

    /** Stations that the help page names, in its order. */
    List<String> steps() {
        return steps;
    }

    /** Returns the manual that was written. */
    Path make(Path folder) {
        var address = "";
        var manual = "";
        for (var login : logins()) {
            try (var visitor = visitor()) {
                signIn(visitor, login);
                if (address.isEmpty()) {
                    address = registers(visitor);
                    manual = help(visitor);
                }
                if (!address.isEmpty()) {
                    revokes(visitor, address);
                }
                receives(visitor);
                runs(visitor);
                looksInto(visitor);
            }
        }
        return book.write(manual, "wide", folder.resolve("officers"));
    }

    private String help(Visitor visitor) {
        visitor.open("/work/help");
        book.take("keys", visitor.page());
        steps.addAll(
                Jsoup.parse(visitor.page().content()).select("[data-station]").eachAttr("data-station"));
        return visitor.page().content();
    }

    /** The day of the office: somebody who is expected comes, somebody comes as they are, the next is called. */
    private void receives(Visitor visitor) {
        var page = visitor.page();
        if (!opens(visitor, "/work/today")) {
            return;
        }
        takeOnce("today", visitor);
        var arrived = page.locator("form[action$='/arrived'] button");
        if (!book.stations().contains("check-in") && arrived.count() > 0) {
            // by key: at the foot of a long list the bar lies over it
            arrived.first().focus();
            visitor.submitWithEnter();
            book.take("check-in", page);
        }
        visitor.open("/work/today/walk-in");
        takeOnce("walk-in", visitor);
        visitor.open("/work/today");
        if (!book.stations().contains("call") && page.locator("#desk").count() > 0) {
            page.locator("#desk").fill("3");
            visitor.press(page.locator(".am-callbar button"));
            visitor.open("/work/today");
            book.take("call", page);
        }
    }

    private void takeOnce(String station, Visitor visitor) {
        if (!book.stations().contains(station)) {
            book.take(station, visitor.page());
        }
    }

    private boolean opens(Visitor visitor, String path) {
        var answer = visitor.page().navigate(amparo.origin() + path);
        return answer != null && answer.status() == 200;
    }

    /** The board of an office, and from there who works in it: for whoever runs it. */
    private void runs(Visitor visitor) {
        var page = visitor.open("/work").page();
        var menu = page.locator("nav a[href^='/work/offices']");
        if (menu.count() == 0) {
            return;
        }
        visitor.press(menu.first());
        var boards = page.locator("main td a[href^='/work/offices/'], main th a[href^='/work/offices/']");
        if (page.locator(".am-cal").count() == 0 && boards.count() > 0) {
            visitor.press(boards.first());
        }
        var staff = page.locator(".am-bar a[href$='/staff']");
        if (staff.count() > 0) {
            takeOnce("board", visitor);
            visitor.press(staff.first());
        }
        if (page.url().endsWith("/staff")) {
            takeOnce("staff", visitor);
        }
    }

    /** Rooms that this officer is the first to enter. */
    private void looksInto(Visitor visitor) {
        rooms.entrySet().removeIf(room -> {
            boolean opened = opens(visitor, room.getValue());
            if (opened) {
                book.take(room.getKey(), visitor.page());
            }
            return opened;
        });
    }

    private Visitor visitor() {
        return new Visitor(amparo, DESK, false, language.toLanguageTag());
    }

    private List<String> logins() {
        try (var visitor = visitor()) {
            visitor.open("/");
            return visitor.page().locator("main dl div:nth-child(3) bdi").allInnerTexts();
        }
    }

    private void signIn(Visitor visitor, String login) {
        var enter = new OfficersDoor(visitor).knock(login);
        book.take("sign-in", visitor.page());
        visitor.press(enter);
    }

    /** Everything from the queue to the document, for whoever waits first; returns the address of the case. */
    private String registers(Visitor visitor) {
        var page = visitor.open("/work/applications").page();
        var next = page.locator(".am-bar a[accesskey=n], .am-bar a.am-btn").first();
        if (next.count() == 0) {
            return "";
        }
        book.take("queue", page);
        visitor.press(next);
        var desk = page.url().replaceFirst("^https?://[^/]+", "");
        var name = page.locator("h1").first().innerText();
        if (page.locator("a.am-rowlink").count() == 0) {
            return "";
        }
        book.take("desk", page);
        page.locator("#q").fill(name.split(" ")[0]);
        visitor.submitWithEnter();
        book.take("search", page);
        visitor.open(desk)
                .press(page.locator("a.am-rowlink[href$='/given_names']").first());
        book.take("correct", page);
        visitor.open(desk + "/ask");
        book.take("ask", page);
        for (var room : List.of("family", "presence", "card")) {
            visitor.open(desk + "/" + room);
            book.take(room, page);
        }
        visitor.open(desk);
        if (page.locator("button[form=facts]").count() > 0) {
            visitor.press(page.locator("button[form=facts]"));
        }
        var visit = desk.replace("/work/applications/", "/work/desk/");
        visitor.open(visit + "/photo");
        if (page.locator("button[form=keep]").count() == 0) {
            return "";
        }
        visitor.press(page.locator("button[form=keep]"));
        visitor.open(visit + "/sign");
        if (page.locator("button[form=sign]").count() == 0) {
            return "";
        }
        if (page.locator("#m-PRINT").count() > 0) {
            page.locator("#m-PRINT").check();
        }
        book.take("register", page);
        visitor.press(page.locator("button[form=sign]"));
        visitor.press(page.locator(".am-bar a[href^='/work/cases/']"));
        return awaitDocument(visitor);
    }

    private String awaitDocument(Visitor visitor) {
        var page = visitor.page();
        for (int tries = 0;
                tries < 20
                        && page.locator("a[href^='/work/cases/'][href*='/documents/']")
                                        .count()
                                == 0;
                tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        book.take("document", page);
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private void revokes(Visitor visitor, String address) {
        var page = visitor.open(address).page();
        var revoke = page.locator("a[href$='/revoke']");
        if (revoke.count() > 0) {
            visitor.press(revoke.first());
            book.take("revoke", page);
        }
    }
}
