// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.amparo.country.CountryPack;
import org.amparo.testing.RunningAmparo;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Walks the portal on a phone in one language as the first person of the pack's demo, and makes the guide of it. */
final class ApplicantsGuide {

    private static final int PHONE = 360;

    private final RunningAmparo amparo;
    private final CountryPack pack;
    private final GuideBook book = new GuideBook();

    ApplicantsGuide(RunningAmparo amparo) {
        this.amparo = amparo;
        this.pack = amparo.context().getBean(CountryPack.class);
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
        var pages = new ArrayList<>(new FormWalk(visitor, door.hands(), answers()).walk());
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

    @SuppressWarnings("unchecked")
    private String answers() {
        var demo = pack.path("demo.yaml");
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(demo));
        var first = ((List<Map<String, Object>>) Objects.requireNonNull(read.get("people"))).getFirst();
        var answers = new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(first.get("answers")));
        answers.values().removeIf(answer -> answer instanceof List<?>);
        answers.computeIfPresent("area", (field, code) -> levels(code.toString()));
        answers.put("doc_image", "photo");
        answers.put("photo", "photo");
        answers.put("safe_channel", "EML");
        answers.put("safe_detail", "no");
        return new Yaml().dump(answers);
    }

    /** As the page asks for it: each level's code, from the top. */
    private String levels(String code) {
        var parent = pack.area(code).orElseThrow().parent();
        return parent.isEmpty() ? code : levels(parent) + "/" + code;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
