// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackNode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads and validates the pack's {@code form.yaml}. Every fault names file, line and reason, and stops the start. */
@Configuration
class FormReader {

    @Bean
    static Form form(CountryPack pack) {
        return read(pack);
    }

    @Bean
    static DraftTerm draftTerm(CountryPack pack) {
        return DraftTerm.read(pack);
    }

    @Bean
    static Information information(CountryPack pack) {
        return Information.read(pack);
    }

    @Bean
    static DeskRules deskRules(CountryPack pack, Form form) {
        return DeskRules.read(pack, form);
    }

    static Form read(CountryPack pack) {
        var faults = new Faults();
        var form = read(pack, faults);
        faults.throwIfAny();
        return form;
    }

    /** Notes what is wrong with single fields and pages and reads on. */
    static Form read(CountryPack pack, Faults faults) {
        var file = pack.file("form.yaml");
        file.requireOnly("version", "sections", "pages", "fields");
        var sectionOf = sectionOf(file.get("sections"));
        var fields = fields(file, new FieldReader(pack), faults);
        faults.throwIfAny();
        var pages = new LinkedHashMap<String, FormPage>();
        file.get("pages")
                .entries()
                .forEach((key, node) -> faults.check(() -> pages.put(key, page(key, node, fields, sectionOf))));
        faults.throwIfAny();
        var sections = new ArrayList<FormSection>();
        for (var section : file.get("sections").list()) {
            sections.add(new FormSection(
                    section.get("key").text(),
                    section.find("counted").map(PackNode::flag).orElse(true),
                    section.get("pages").list().stream()
                            .map(page -> Optional.ofNullable(pages.get(page.text()))
                                    .orElseThrow(() -> page.fault("no page " + page.text())))
                            .toList()));
        }
        requireEachFieldOnce(file, pages, fields, faults);
        return new Form(file.get("version").text(), sections, pages, fields);
    }

    private static Map<String, String> sectionOf(PackNode sections) {
        var sectionOf = new LinkedHashMap<String, String>();
        for (var section : sections.list()) {
            section.requireOnly("key", "counted", "pages");
            section.get("pages").list().forEach(page -> {
                if (sectionOf.put(page.text(), section.get("key").text()) != null) {
                    throw page.fault("page " + page.text() + " stands in two sections");
                }
            });
        }
        return sectionOf;
    }

    private static Map<String, Field> fields(PackNode file, FieldReader reader, Faults faults) {
        var ofPage = new LinkedHashMap<String, PackNode>();
        for (var page : file.get("pages").entries().values()) {
            page.find("compartment")
                    .ifPresent(compartment ->
                            page.get("fields").list().forEach(field -> ofPage.put(field.text(), compartment)));
        }
        var fields = new LinkedHashMap<String, Field>();
        file.get("fields")
                .entries()
                .forEach((key, node) -> faults.check(
                        () -> fields.put(key, reader.read(key, node, Optional.ofNullable(ofPage.get(key))))));
        return fields;
    }

    private static FormPage page(String key, PackNode node, Map<String, Field> fields, Map<String, String> sectionOf) {
        node.requireOnly("fields", "rules", "compartment", "show");
        var section = sectionOf.get(key);
        if (section == null) {
            throw node.fault("page " + key + " stands in no section");
        }
        var asked = new LinkedHashMap<String, Field>();
        for (var name : node.get("fields").list()) {
            asked.put(
                    name.text(),
                    Optional.ofNullable(fields.get(name.text()))
                            .orElseThrow(() -> name.fault("no field " + name.text())));
        }
        return new FormPage(
                key,
                section,
                List.copyOf(asked.values()),
                node.find("rules")
                        .map(rules -> rules.list().stream()
                                .map(rule -> FieldReader.rule(rule, asked, Condition::read))
                                .toList())
                        .orElse(List.of()),
                node.find("show").map(Condition::read).orElse(Condition.ALWAYS));
    }

    private static void requireEachFieldOnce(
            PackNode file, Map<String, FormPage> pages, Map<String, Field> fields, Faults faults) {
        for (var key : fields.keySet()) {
            long asked = pages.values().stream()
                    .flatMap(page -> page.fields().stream())
                    .filter(field -> field.key().equals(key))
                    .count();
            if (asked != 1) {
                faults.note(file.get("fields")
                        .get(key)
                        .fault("field " + key + " stands on " + asked + " pages, not on one"));
            }
        }
    }
}
