// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.access.Compartment;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.amparo.country.PackFault;
import org.amparo.country.PackNode;

/** Reads the questions of a pack's form. */
final class FieldReader {

    /** Not a list of the pack's files: the codes of its offices. */
    static final String OFFICES = "OFFICE";

    private static final int LINE = 200;
    private static final int STORY = 100_000;
    private static final int ROWS = 20;

    /** Names that inputs, texts and rows use themselves. */
    private static final Set<String> TAKEN =
            Set.of("id", "version", "asked", "do", "hint", "why", "note", "add", "row", "none");

    private final CountryPack pack;
    private final Map<String, TextFormat> formats = new LinkedHashMap<>();

    FieldReader(CountryPack pack) {
        this.pack = pack;
        pack.file("pack.yaml")
                .find("formats")
                .ifPresent(declared ->
                        declared.entries().forEach((name, node) -> formats.put(name, TextFormat.read(node))));
    }

    /** @param ofPage the compartment of the page it stands on, which holds for all its fields */
    Field read(String key, PackNode node, Optional<PackNode> ofPage) {
        node.requireOnly(
                "type",
                "max",
                "list",
                "options",
                "fact",
                "required",
                "later",
                "hint",
                "note",
                "kind",
                "autocomplete",
                "format",
                "compartment",
                "of",
                "rules",
                "most",
                "whereabouts",
                "show");
        return field(
                key,
                "field." + key,
                node,
                node.find("compartment").or(() -> ofPage).map(FieldReader::compartment),
                Condition::read);
    }

    private Field field(
            String key,
            String label,
            PackNode node,
            Optional<Compartment> compartment,
            Function<PackNode, Condition> condition) {
        if (!key.matches("[a-z][a-z0-9_]*") || TAKEN.contains(key)) {
            throw node.fault("a field's key is lower-case letters, digits and underscores, and none of "
                    + TAKEN.stream().sorted().toList() + ": " + key);
        }
        var type = type(node.get("type"));
        var list = node.find("list").map(PackNode::text).orElse("");
        return new Field(
                key,
                label,
                type,
                node.find("max").map(PackNode::number).orElse(type == FieldType.LONG ? STORY : LINE),
                list,
                options(node, type, list),
                node.find("fact").map(FieldReader::fact),
                flag(node, "required"),
                flag(node, "later"),
                flag(node, "hint"),
                flag(node, "note"),
                node.find("kind").map(kind -> kind.text().equals("photo")).orElse(false),
                node.find("autocomplete").map(PackNode::text).orElse(""),
                node.find("format").map(format -> format(format, type)),
                compartment,
                type == FieldType.ROWS ? Optional.of(rows(label, node)) : Optional.empty(),
                node.find("show").map(condition).orElse(Condition.ALWAYS));
    }

    private static FieldType type(PackNode node) {
        return FieldType.named(node.text()).orElseThrow(() -> node.fault("no field type " + node.text()));
    }

    private RowForm rows(String label, PackNode node) {
        var fields = new LinkedHashMap<String, Field>();
        node.get("of").entries().forEach((key, asked) -> fields.put(key, fieldOfRow(key, label, asked)));
        if (fields.isEmpty()) {
            throw node.get("of").fault("nothing is asked of a row");
        }
        return new RowForm(
                List.copyOf(fields.values()),
                node.find("rules")
                        .map(rules -> rules.list().stream()
                                .map(rule -> rule(rule, fields, Condition::readOfRow))
                                .toList())
                        .orElse(List.of()),
                node.find("most").map(PackNode::number).orElse(ROWS),
                node.find("kind").map(kind -> kind.text().equals("family")).orElse(false),
                node.find("whereabouts").map(this::whereabouts).orElse(""));
    }

    private String whereabouts(PackNode node) {
        if (!pack.codes("WHR").contains(node.text())) {
            throw node.fault("no code " + node.text() + " in list WHR");
        }
        return node.text();
    }

    private Field fieldOfRow(String key, String label, PackNode node) {
        node.requireOnly(
                "type",
                "max",
                "list",
                "options",
                "fact",
                "later",
                "hint",
                "note",
                "kind",
                "autocomplete",
                "format",
                "show");
        if (type(node.get("type")) == FieldType.ROWS) {
            throw node.get("type").fault("rows within rows are not asked");
        }
        return field(key, label + "." + key, node, Optional.empty(), Condition::readOfRow);
    }

    static PageRule rule(PackNode node, Map<String, Field> asked, Function<PackNode, Condition> condition) {
        node.requireOnly("when", "message", "at");
        var at = node.get("at").text();
        if (!asked.containsKey(at)) {
            throw node.get("at").fault("no field " + at + " on this page");
        }
        return new PageRule(
                condition.apply(node.get("when")), node.get("message").text(), at);
    }

    private TextFormat format(PackNode node, FieldType type) {
        if (type != FieldType.TEXT) {
            throw node.fault("only a text has a format");
        }
        var format = formats.get(node.text());
        if (format == null) {
            throw node.fault("no format %s in pack.yaml; there are %s".formatted(node.text(), formats.keySet()));
        }
        return format;
    }

    private List<String> options(PackNode node, FieldType type, String list) {
        var written = node.find("options")
                .map(options -> options.list().stream().map(PackNode::text).toList())
                .orElse(List.of());
        var codes = switch (list) {
            case "" -> written;
            case OFFICES ->
                pack.offices().stream()
                        .filter(Office::receives)
                        .map(Office::code)
                        .toList();
            default -> listed(node, list, written);
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

    private List<String> listed(PackNode node, String list, List<String> subset) {
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

    private static Compartment compartment(PackNode node) {
        for (var compartment : Compartment.ofAnswers()) {
            if (compartment.name().equals(node.text().toUpperCase(Locale.ROOT))) {
                return compartment;
            }
        }
        throw node.fault("no compartment " + node.text() + " for answers; there are " + Compartment.ofAnswers());
    }
}
