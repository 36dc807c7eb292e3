// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import org.amparo.country.CountryPack;
import org.amparo.country.Faults;
import org.amparo.country.PackNode;
import org.amparo.country.PackSection;

/** Lets the check of a pack try its form, and whether everything the form asks can be said in every language. */
public final class RegistrationSection implements PackSection {

    @Override
    public void read(CountryPack pack) {
        Information.read(pack);
        DraftTerm.read(pack);
        var faults = new Faults();
        var form = FormReader.read(pack, faults);
        ReRegistrationRule.read(pack, form);
        var file = pack.file("form.yaml");
        var texts = new Texts(pack, faults);
        file.get("sections")
                .list()
                .forEach(section -> texts.require(
                        section, "form.section." + section.get("key").text()));
        file.get("pages").entries().forEach((key, page) -> {
            texts.require(page, "form.page." + key);
            page.find("rules").ifPresent(texts::requireMessages);
        });
        file.get("fields").entries().forEach((key, node) -> {
            var field = form.fields().get(key);
            if (field != null) {
                texts.require(node, field);
            }
        });
        faults.throwIfAny();
    }

    /** The texts a form needs, looked for in each language of the pack. */
    private record Texts(CountryPack pack, Faults faults) {

        void require(PackNode node, String key) {
            pack.languages().stream()
                    .filter(language -> !pack.words(language).has(key))
                    .forEach(language ->
                            faults.note(node.fault("no text '%s' in '%s'".formatted(key, language.getLanguage()))));
        }

        void require(PackNode node, Field field) {
            require(node, field.label());
            if (field.hint()) {
                require(node, field.label() + ".hint");
            }
            if (field.note()) {
                require(node, field.label() + ".note");
            }
            if (field.list().isEmpty()) {
                field.options().forEach(option -> require(node, field.label() + "." + option));
            }
            field.rows().ifPresent(rows -> {
                require(node, field.label() + ".add");
                rows.fields().forEach(asked -> require(node.get("of").get(asked.key()), asked));
                node.find("rules").ifPresent(this::requireMessages);
            });
        }

        void requireMessages(PackNode rules) {
            rules.list().forEach(rule -> require(rule, rule.get("message").text()));
        }
    }
}
