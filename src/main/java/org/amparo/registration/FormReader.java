// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Compartment;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackFault;
import org.amparo.country.PackNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads and validates the pack's {@code form.yaml}. Every fault names file, line and reason, and stops the start. */
@Configuration
class FormReader {

    /** Not a list of the pack's files: the codes of its offices. */
    static final String OFFICES = "OFFICE";

    private static final int LINE = 200;
    private static final int STORY = 100_000;

    @Bean
    static Form form(CountryPack pack) {
        return read(pack);
    }

    @Bean
    static Information information(CountryPack pack) {
        return Information.read(pack);
    }

    static Form read(CountryPack pack) {
        var file = pack.file("form.yaml");
        file.requireOnly("version", "sections", "pages", "fields");
        var fields = new LinkedHashMap<String, Field>();
        file.get("fields").entries().forEach((key, node) -> fields.put(key, field(key, node, pack)));
        var sectionOf = new LinkedHashMap<String, String>();
        for (var section : file.get("sections").list()) {
            section.requireOnly("key", "pages");
            section.get("pages").list().forEach(page -> {
                if (sectionOf.put(page.text(), section.get("key").text()) != null) {
                    throw page.fault("page " + page.text() + " stands in two sections");
                }
            });
        }
        var pages = new LinkedHashMap<String, FormPage>();
        file.get("pages").entries().forEach((key, node) -> pages.put(key, page(key, node, fields, sectionOf)));
        var sections = new ArrayList<FormSection>();
        for (var section : file.get("sections").list()) {
            sections.add(new FormSection(
                    section.get("key").text(),
                    section.get("pages").list().stream()
                            .map(page -> Optional.ofNullable(pages.get(page.text()))
                                    .orElseThrow(() -> page.fault("no page " + page.text())))
                            .toList()));
        }
        requireEachFieldOnce(file, pages, fields);
        return new Form(file.get("version").text(), sections, pages, fields);
    }

    private static Field field(String key, PackNode node, CountryPack pack) {
        node.requireOnly(
                "type", "max", "list", "options", "fact", "required", "later", "hint", "kind", "autocomplete", "show");
        if (!key.matches("[a-z][a-z0-9_]*")) {
            throw node.fault("a field's key is lower-case letters, digits and underscores: " + key);
        }
        var type = node.get("type");
        var fieldType = FieldType.named(type.text()).orElseThrow(() -> type.fault("no field type " + type.text()));
        var list = node.find("list").map(PackNode::text).orElse("");
        return new Field(
                key,
                fieldType,
                node.find("max").map(PackNode::number).orElse(fieldType == FieldType.LONG ? STORY : LINE),
                list,
                options(node, fieldType, list, pack),
                node.find("fact").map(FormReader::fact),
                flag(node, "required"),
                flag(node, "later"),
                flag(node, "hint"),
                node.find("kind").map(kind -> kind.text().equals("photo")).orElse(false),
                node.find("autocomplete").map(PackNode::text).orElse(""),
                node.find("show").map(Condition::read).orElse(Condition.ALWAYS));
    }

    private static List<String> options(PackNode node, FieldType type, String list, CountryPack pack) {
        var written = node.find("options")
                .map(options -> options.list().stream().map(PackNode::text).toList())
                .orElse(List.of());
        var codes = switch (list) {
            case "" -> written;
            case OFFICES -> pack.offices().stream().map(Office::code).toList();
            default -> listed(node, list, written, pack);
        };
        boolean chooses = switch (type) {
            case ONE, CHOICE, MANY, CHOICES -> true;
            default -> false;
        };
        if (chooses && codes.isEmpty()) {
            throw node.fault("a field to choose from needs a list or options");
        }
        return codes;
    }

    private static List<String> listed(PackNode node, String list, List<String> subset, CountryPack pack) {
        List<String> all;
        try {
            all = pack.codes(list);
        } catch (PackFault noSuchList) {
            throw node.get("list").fault("no list " + list);
        }
        for (var code : subset) {
            if (!all.contains(code)) {
                throw node.get("options").fault("no code " + code + " in list " + list);
            }
        }
        return subset.isEmpty() ? all : subset;
    }

    private static Fact fact(PackNode node) {
        return Fact.find(node.text()).orElseThrow(() -> node.fault("no fact " + node.text()));
    }

    private static boolean flag(PackNode node, String key) {
        return node.find(key).map(PackNode::flag).orElse(false);
    }

    private static FormPage page(String key, PackNode node, Map<String, Field> fields, Map<String, String> sectionOf) {
        node.requireOnly("fields", "rules", "compartment", "show");
        var section = sectionOf.get(key);
        if (section == null) {
            throw node.fault("page " + key + " stands in no section");
        }
        var asked = node.get("fields").list().stream()
                .map(name -> Optional.ofNullable(fields.get(name.text()))
                        .orElseThrow(() -> name.fault("no field " + name.text())))
                .toList();
        return new FormPage(
                key,
                section,
                asked,
                node.find("rules")
                        .map(rules -> rules.list().stream()
                                .map(rule -> rule(rule, asked))
                                .toList())
                        .orElse(List.of()),
                node.find("compartment").map(FormReader::compartment),
                node.find("show").map(Condition::read).orElse(Condition.ALWAYS));
    }

    private static PageRule rule(PackNode node, List<Field> asked) {
        node.requireOnly("when", "message", "at");
        var at = node.get("at").text();
        if (asked.stream().noneMatch(field -> field.key().equals(at))) {
            throw node.get("at").fault("no field " + at + " on this page");
        }
        return new PageRule(
                Condition.read(node.get("when")), node.get("message").text(), at);
    }

    private static Compartment compartment(PackNode node) {
        try {
            return Compartment.valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw node.fault("no compartment " + node.text());
        }
    }

    private static void requireEachFieldOnce(PackNode file, Map<String, FormPage> pages, Map<String, Field> fields) {
        for (var key : fields.keySet()) {
            long asked = pages.values().stream()
                    .flatMap(page -> page.fields().stream())
                    .filter(field -> field.key().equals(key))
                    .count();
            if (asked != 1) {
                throw file.get("fields").get(key).fault("field " + key + " stands on " + asked + " pages, not on one");
            }
        }
    }
}
