// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.amparo.testing.RunningAmparo;

/** Walks the portal on a phone in one language as the first person of the pack's demo, and makes the guide of it. */
final class ApplicantsGuide {

    private static final int PHONE = 360;

    private final RunningAmparo amparo;
    private final GuideBook book = new GuideBook();

    ApplicantsGuide(RunningAmparo amparo) {
        this.amparo = amparo;
    }

    GuideBook book() {
        return book;
    }

    /** Returns the guide that was written. */
    Path make(Locale language, Path folder) {
        try (var visitor = new Visitor(amparo, PHONE, false, language.toLanguageTag())) {
            var door = new Door(visitor, new Hands.Touch());
            enter(visitor, door, "guide-" + language.toLanguageTag().toLowerCase(Locale.ROOT) + "@example.org");
            fillIn(visitor, door);
            visitor.open("/guide");
            return book.write(visitor.page().content(), "narrow", folder.resolve(language.toLanguageTag()));
        }
    }

    private void enter(Visitor visitor, Door door, String email) {
        visitor.open("/apply");
        book.take("door", visitor.page());
        door.go("a.am-door--first");
        book.take("device", visitor.page());
        door.go("main button[name=device][value=own]");
        book.take("rights", visitor.page());
        visitor.page().locator("#read").check();
        door.go("main form .am-acts button.am-btn");
        book.take("sign-in", visitor.page());
        if (visitor.page().url().contains("/apply/link")) {
            door.enterByLink(email);
        } else {
            door.enterByCode(email);
        }
    }

    private void fillIn(Visitor visitor, Door door) {
        var pages = new ArrayList<>(new FormWalk(visitor, door.hands(), DemoAnswers.ofTheFirst(amparo)).walk());
        book.take("check", visitor.page());
        visitor.open(pages.get(Math.min(1, pages.size() - 1)));
        book.take("form", visitor.page());
        for (var page : pages) {
            visitor.open(page);
            var upload = visitor.page().locator("main input[type=file]");
            if (upload.count() > 0) {
                upload.last().scrollIntoViewIfNeeded();
                book.take("files", visitor.page());
                break;
            }
        }
        visitor.open("/apply/check");
        door.send();
        book.take("receipt", visitor.page());
        visitor.open("/apply/status");
        book.take("status", visitor.page());
    }
}
