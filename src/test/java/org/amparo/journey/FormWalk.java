// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.command.invented.InventedPhoto;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Goes through any pack's form, from its first page to the check page, with one person's answers by field. It looks for
 * inputs by their names, so it needs to know neither the order of the pages nor the language.
 */
final class FormWalk {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(~?)");
    private static final Pattern ROW = Pattern.compile("/apply/form/[a-z_]+/([a-z_]+)/[a-z0-9]+$");
    private static final int PATIENCE = 12;

    private final Visitor visitor;
    private final Page page;
    private final Hands hands;
    private final Map<String, Object> answers;
    private final Set<String> sentFiles = new HashSet<>();
    private final List<String> pages = new ArrayList<>();

    /** @param answers YAML, as in a pack's {@code demo.yaml}; a field of type file is answered with {@code photo} */
    FormWalk(Visitor visitor, Hands hands, String answers) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.hands = hands;
        this.answers = new Yaml(new SafeConstructor(new LoaderOptions())).load(answers);
    }

    /** From the task list to the check page; returns the pages of the form in the order they came. */
    List<String> walk() {
        go(page.locator("main .am-acts a.am-btn").first());
        while (page.url().contains("/apply/form/")) {
            step();
        }
        return pages;
    }

    private void step() {
        var place = path();
        pages.add(place);
        if (pages.stream().filter(place::equals).count() > PATIENCE) {
            throw new AssertionError("does not get past " + place + ": " + visitor.text());
        }
        var row = ROW.matcher(place);
        if (row.find()) {
            fillIn(nextRow(row.group(1)));
            answered(row.group(1));
        } else {
            fillIn(answers);
            for (var field : answers.keySet()) {
                var add = page.locator("button[value^='row/%s/']:not(.am-link)".formatted(field));
                if (answers.get(field) instanceof List<?> rows && !rows.isEmpty() && add.count() > 0) {
                    go(add);
                    return;
                }
            }
        }
        go(page.locator("main form .am-acts button.am-btn").first());
        if (page.locator("main .am-err").count() > 0) {
            throw new AssertionError(place + " is refused: " + visitor.text());
        }
    }

    private Map<String, Object> nextRow(String field) {
        return rows(field).getFirst();
    }

    private void answered(String field) {
        rows(field).removeFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(String field) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answers.get(field));
    }

    private void go(Locator link) {
        hands.press(link);
        page.waitForLoadState();
        visitor.lookAround();
    }

    private void fillIn(Map<String, Object> given) {
        for (var entry : given.entrySet()) {
            if (!(entry.getValue() instanceof List<?>)) {
                fillIn(entry.getKey(), String.valueOf(entry.getValue()));
            }
        }
    }

    private void fillIn(String field, String answer) {
        var inputs = page.locator("main [name='%s']:not([type=hidden])".formatted(field));
        if (inputs.count() > 0) {
            switch (String.valueOf(inputs.first().evaluate("e => e.type"))) {
                case "radio", "checkbox" -> ticks(field, answer);
                case "select-one" -> choices(inputs, answer);
                case "file" -> file(field, inputs);
                default -> hands.write(inputs.first(), answer);
            }
        } else if (page.locator("[name='%s_year']".formatted(field)).count() > 0) {
            date(field, answer);
        } else if (page.locator("[name='%s_1']".formatted(field)).count() > 0) {
            area(field, answer);
        }
    }

    private void ticks(String field, String answer) {
        for (var code : answer.split(" ")) {
            hands.tick(page.locator("[name='%s'][value='%s']".formatted(field, code)));
        }
    }

    private void choices(Locator selects, String answer) {
        var codes = answer.split(" ");
        for (int nth = 0; nth < codes.length; nth++) {
            hands.choose(selects.nth(nth), codes[nth]);
        }
    }

    /** Every field has its file once; the page comes back to show that it arrived. */
    private void file(String field, Locator input) {
        if (sentFiles.add(field)) {
            var photo = InventedPhoto.jpeg(field.length());
            input.last().setInputFiles(new FilePayload(field + ".jpg", "image/jpeg", photo));
            // with scripts it is sent at once; pressing on meanwhile would be answered with a word to wait
            page.locator("main progress")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private void date(String field, String edtf) {
        var date = DATE.matcher(edtf);
        if (!date.matches()) {
            throw new AssertionError("not a date: " + edtf);
        }
        part(field + "_year", date.group(1));
        part(field + "_month", date.group(2));
        part(field + "_day", date.group(3));
        if (!date.group(4).isEmpty()) {
            hands.tick(page.locator("[name='%s_about']".formatted(field)));
        }
    }

    private void part(String input, String digits) {
        if (digits != null) {
            hands.write(page.locator("[name='%s']".formatted(input)), Integer.toString(Integer.parseInt(digits)));
        }
    }

    /** The levels are named with slashes; without scripts each comes with a press of its button. */
    private void area(String field, String codes) {
        var levels = codes.split("/");
        for (int level = 0; level < levels.length; level++) {
            var select = page.locator("select[name='%s_%d']".formatted(field, level + 1));
            var more = page.locator("button[value=areas]");
            if (select.count() == 0 && more.isVisible()) {
                go(more);
            }
            hands.choose(select, levels[level]);
        }
    }

    private String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", "");
    }
}
