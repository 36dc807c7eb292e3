// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.documents.keys.KeyFolder;

/** The pack's documents.yaml, read once at start; any fault in it stops the start with file, line and reason. */
final class DocumentTypes {

    /** The statement of validity made at a check; the one type that is never ordered. */
    static final String STATEMENT = "validity-statement";

    /** Keys that sign other things than documents. */
    private static final Set<String> RESERVED = Set.of(KeyFolder.ROOT, SigningKeys.TIME_STAMPS);

    private static final Set<String> NUMBERS = Set.of("file-number", "own");

    private final Map<String, DocumentType> types;

    DocumentTypes(Map<String, DocumentType> types) {
        this.types = types;
    }

    static DocumentTypes read(CountryPack pack) {
        var file = pack.file("documents.yaml");
        file.requireOnly("types", "printing", "sharing", "loss", "letters", "checks", "elsewhere");
        var types = new LinkedHashMap<String, DocumentType>();
        file.get("types").entries().forEach((name, node) -> types.put(name, readType(name, node, pack)));
        if (!types.containsKey(STATEMENT)) {
            throw file.get("types").fault("no " + STATEMENT + ", which every check can hand out");
        }
        return new DocumentTypes(types);
    }

    /** Throws {@link IllegalArgumentException}: whoever orders a type the pack does not have has a bug. */
    DocumentType get(String name) {
        var type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("the pack's documents.yaml has no type " + name);
        }
        return type;
    }

    DocumentType statement() {
        return get(STATEMENT);
    }

    /** In the order of the pack. */
    List<DocumentType> all() {
        return List.copyOf(types.values());
    }

    /** Those that end on a day. */
    List<DocumentType> ending() {
        return types.values().stream().filter(type -> type.validFor() != null).toList();
    }

    List<DocumentType> cards() {
        return types.values().stream()
                .filter(type -> type.form() == DocumentType.Form.CARD)
                .toList();
    }

    List<String> renewedByRule() {
        return types.values().stream()
                .filter(type -> type.renewal()
                        .filter(renewal -> renewal.by() == Renewal.By.RULE)
                        .isPresent())
                .map(DocumentType::name)
                .toList();
    }

    /** Whose keys are needed. */
    Set<String> signers() {
        return types.values().stream().map(DocumentType::signer).collect(Collectors.toSet());
    }

    private static DocumentType readType(String name, PackNode node, CountryPack pack) {
        node.requireOnly(
                "title",
                "number",
                "form",
                "seal",
                "valid-for",
                "valid-from",
                "fields",
                "notice",
                "more",
                "signer",
                "shows",
                "renewal",
                "entitles");
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw node.fault("a type is named in lower case letters, digits and hyphens, not " + name);
        }
        node.find("number").ifPresent(number -> {
            if (!NUMBERS.contains(number.text())) {
                throw number.fault("number can be file-number or own, not " + number.text());
            }
        });
        return new DocumentType(
                name,
                text(node.get("title"), pack),
                node.find("valid-for").map(DocumentTypes::readPeriod).orElse(null),
                node.find("valid-from").map(DocumentTypes::isIssue).orElse(false),
                node.find("fields").map(fields -> readFields(fields, pack)).orElse(List.of()),
                text(node.get("notice"), pack),
                node.find("more").map(more -> text(more, pack)),
                readSigner(node.get("signer"), pack),
                node.find("shows").map(DocumentTypes::readShows).orElse(List.of()),
                node.find("renewal").map(renewal -> readRenewal(renewal, node)),
                node.find("form").map(DocumentTypes::readForm).orElse(DocumentType.Form.SHEET),
                node.find("number").map(PackNode::text).filter("own"::equals).isPresent(),
                node.find("seal").map(DocumentTypes::readSeal).orElse(DocumentType.SealKind.NONE),
                node.find("entitles").map(DocumentTypes::readEntitles).orElse(DocumentType.Entitles.NOTHING));
    }

    private static DocumentType.Entitles readEntitles(PackNode node) {
        node.requireOnly("work");
        return new DocumentType.Entitles(node.get("work").flag());
    }

    private static DocumentType.SealKind readSeal(PackNode node) {
        return switch (node.text()) {
            case "none" -> DocumentType.SealKind.NONE;
            case "plain" -> DocumentType.SealKind.PLAIN;
            case "face" -> DocumentType.SealKind.FACE;
            default -> throw node.fault("a seal is none, plain or face, not " + node.text());
        };
    }

    private static DocumentType.Form readForm(PackNode node) {
        return switch (node.text()) {
            case "sheet" -> DocumentType.Form.SHEET;
            case "card" -> DocumentType.Form.CARD;
            default -> throw node.fault("a document is printed on a sheet or a card, not on " + node.text());
        };
    }

    private static List<DocumentType.Field> readFields(PackNode node, CountryPack pack) {
        var keys = new HashSet<String>();
        var fields = new ArrayList<DocumentType.Field>();
        for (var entry : node.list()) {
            entry.requireOnly("key", "label", "optional");
            var key = entry.get("key");
            if (!keys.add(key.text())) {
                throw key.fault("field " + key.text() + " stands here twice");
            }
            fields.add(new DocumentType.Field(
                    key.text(),
                    text(entry.get("label"), pack),
                    entry.find("optional").map(PackNode::flag).orElse(false)));
        }
        return List.copyOf(fields);
    }

    /** The key of a text, which must stand in every language: titles are shown to whoever checks, in theirs. */
    private static String text(PackNode node, CountryPack pack) {
        for (var language : pack.languages()) {
            if (!pack.words(language).has(node.text())) {
                throw node.fault("there is no text " + node.text() + " in " + language.toLanguageTag());
            }
        }
        return node.text();
    }

    private static Renewal readRenewal(PackNode node, PackNode type) {
        if (type.find("valid-for").isEmpty()) {
            throw node.fault("what never lapses needs no renewal: say valid-for too");
        }
        var by = node.get("by");
        return switch (by.text()) {
            case "holder" -> {
                node.requireOnly("by", "opens", "until");
                yield new Renewal(Renewal.By.HOLDER, readPeriod(node.get("opens")), readPeriod(node.get("until")));
            }
            case "rule" -> {
                node.requireOnly("by", "before");
                yield new Renewal(Renewal.By.RULE, readPeriod(node.get("before")), Period.ZERO);
            }
            default -> throw by.fault("a document is renewed by its holder or by rule, not by " + by.text());
        };
    }

    static Period readPeriod(PackNode node) {
        Optional<Period> period;
        try {
            period = Optional.of(Period.parse(node.text()));
        } catch (DateTimeParseException notAPeriod) {
            period = Optional.empty();
        }
        return period.filter(p -> !p.isNegative() && !p.isZero())
                .orElseThrow(() -> node.fault("a period is written as P12M or P30D, not " + node.text()));
    }

    private static boolean isIssue(PackNode node) {
        return switch (node.text()) {
            case "issue" -> true;
            case "application" -> false;
            default -> throw node.fault("valid-from is application or issue, not " + node.text());
        };
    }

    private static String readSigner(PackNode node, CountryPack pack) {
        if (!node.text().matches("[a-z][a-z0-9-]*") || RESERVED.contains(node.text())) {
            throw node.fault("signer is the name of a key file, in lower case letters and hyphens, not " + node.text());
        }
        for (var key : List.of(
                "authority.name", "authority.ministry", "authority.country", "document.signer." + node.text())) {
            if (!pack.authorityWords().has(key)) {
                throw node.fault("documents are printed with the text " + key + ", which is missing");
            }
        }
        return node.text();
    }

    private static List<DocumentType.Shows> readShows(PackNode node) {
        return node.list().stream()
                .map(entry -> {
                    for (var shows : DocumentType.Shows.values()) {
                        if (shows.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(entry.text())) {
                            return shows;
                        }
                    }
                    throw entry.fault("nothing called " + entry.text() + " can be shown on a statement");
                })
                .toList();
    }
}
