// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.country.Area;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;

/**
 * Answers as somebody keys them fast, one line each: {@code 14/5/1991}, {@code 140591}, {@code 5/1991} or {@code ~1991} for a date, codes or
 * words for choices, a code or a name for an area. Turned into what the inputs of the applicants' pages would have sent,
 * so that one reading judges both.
 */
final class Keyed {

    private static final Pattern BETWEEN = Pattern.compile("[/.\\-\\s]+");
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;]\\s*");

    /** Years that a document may still be valid; a birth keyed so far ahead is refused where it is read. */
    private static final int FORWARD = 10;

    private final CountryPack pack;
    private final AnswerText texts;
    private final Words words;

    Keyed(CountryPack pack, AnswerText texts, Words words) {
        this.pack = pack;
        this.texts = texts;
        this.words = words;
    }

    /** The inputs of one field; an area nobody knows gives an input no list has. */
    Map<String, List<String>> inputs(Field field, String typed, LocalDate today) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return Map.of();
        }
        var key = field.key();
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> date(key, text, today);
            case ONE, CHOICE -> Map.of(key, List.of(code(field, text)));
            case MANY, CHOICES -> Map.of(key, codes(field, text));
            case YES_NO -> Map.of(key, List.of(yesOrNo(text)));
            case PHONES -> Map.of(key, List.of(SEVERAL.split(text)));
            case AREA -> area(text).map(area -> path(key, area)).orElse(Map.of());
            case FILE, ROWS -> Map.of();
            case TEXT, LONG, EMAIL, PHONE -> Map.of(key, List.of(text));
        };
    }

    /** An answer as it would be keyed. */
    String typed(Field field, String answer) {
        if (answer.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case DATE, PARTIAL_DATE ->
                PartialDate.parse(answer).map(date -> typed(date.edtf())).orElse(answer);
            case MANY, CHOICES, PHONES -> answer.replace(" ", ", ");
            case YES_NO -> words.text("answer." + answer);
            default -> answer;
        };
    }

    private static String typed(String edtf) {
        var parts = edtf.replace("~", "").split("-");
        var text = new StringBuilder(edtf.endsWith("~") ? "~" : "");
        for (var i = parts.length - 1; i >= 0; i--) {
            text.append(i == 0 ? parts[i] : parts[i].replaceFirst("^0", "") + "/");
        }
        return text.toString();
    }

    private static Map<String, List<String>> date(String key, String text, LocalDate today) {
        var inputs = new HashMap<String, List<String>>();
        var plain = Digits.western(text);
        if (plain.startsWith("~") || plain.endsWith("~") || plain.endsWith("?")) {
            inputs.put(key + "_about", List.of("yes"));
            plain = plain.replaceAll("[~?]", "").strip();
        }
        var parts = parts(plain, today);
        if (parts.size() > 1 && parts.getFirst().length() == 4) {
            parts = parts.reversed();
        }
        inputs.put(key + "_year", List.of(parts.getLast()));
        if (parts.size() > 1) {
            inputs.put(key + "_month", List.of(parts.get(parts.size() - 2)));
        }
        if (parts.size() > 2) {
            inputs.put(key + "_day", List.of(parts.getFirst()));
        }
        if (parts.size() > 3) {
            // more than a date has: refused as one that is not in the calendar
            inputs.put(key + "_day", List.of("0"));
        }
        return inputs;
    }

    /** Day, month, year; eight digits are all three, six are all three of this century or the last, or month and year. */
    private static List<String> parts(String plain, LocalDate today) {
        if (plain.matches("[0-9]{8}")) {
            return List.of(plain.substring(0, 2), plain.substring(2, 4), plain.substring(4));
        }
        if (plain.matches("[0-9]{2}(0[1-9]|1[0-2])[0-9]{2}")) {
            var century = today.getYear() / 100 * 100;
            var year = century + Integer.parseInt(plain.substring(4));
            var meant = year > today.getYear() + FORWARD ? year - 100 : year;
            return List.of(plain.substring(0, 2), plain.substring(2, 4), Integer.toString(meant));
        }
        return plain.matches("[0-9]{6}")
                ? List.of(plain.substring(0, 2), plain.substring(2))
                : List.of(BETWEEN.split(plain));
    }

    private List<String> codes(Field field, String text) {
        var codes = new ArrayList<String>();
        for (var part : SEVERAL.split(text)) {
            var code = code(field, part);
            if (field.options().contains(code)) {
                codes.add(code);
            } else {
                Stream.of(part.split("\\s+")).map(word -> code(field, word)).forEach(codes::add);
            }
        }
        return codes;
    }

    /** A code, or the one whose words it is, or begins; else what was typed, which no list has. */
    private String code(Field field, String text) {
        for (var code : field.options()) {
            if (code.equalsIgnoreCase(text)) {
                return code;
            }
        }
        var wanted = plain(text);
        var begins = new ArrayList<String>();
        for (var code : field.options()) {
            var label = plain(texts.option(field, code, words));
            if (label.equals(wanted)) {
                return code;
            }
            if (label.startsWith(wanted)) {
                begins.add(code);
            }
        }
        return begins.size() == 1 ? begins.getFirst() : text;
    }

    private String yesOrNo(String text) {
        var typed = plain(text);
        if (List.of("y", "s", "1", "yes", "si", "sim", plain(words.text("answer.yes")))
                .contains(typed)) {
            return "yes";
        }
        return List.of("n", "0", "2", "no", "nao", plain(words.text("answer.no")))
                        .contains(typed)
                ? "no"
                : text;
    }

    /** By code, or by a name that only one has; the deepest that fits. */
    Optional<Area> area(String text) {
        var byCode = pack.area(text.strip());
        if (byCode.isPresent()) {
            return byCode;
        }
        var names = Stream.of(text.split("/")).map(Keyed::plain).toList();
        var found = below("", 1)
                .filter(area -> plain(area.name()).equals(names.getLast()))
                .filter(area -> names.size() < 2 || isIn(area, names.get(names.size() - 2)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean isIn(Area area, String name) {
        return pack.area(area.parent())
                .filter(above -> plain(above.name()).equals(name))
                .isPresent();
    }

    /** Of the deepest level alone: a province and its capital often share a name. */
    private Stream<Area> below(String parent, int level) {
        var areas = pack.areasIn(parent);
        return level == pack.areaLevels()
                ? areas.stream()
                : areas.stream().flatMap(area -> below(area.code(), level + 1));
    }

    private Map<String, List<String>> path(String key, Area area) {
        var codes = new ArrayList<String>();
        for (var at = Optional.of(area); at.isPresent(); at = pack.area(at.get().parent())) {
            codes.addFirst(at.get().code());
        }
        var inputs = new HashMap<String, List<String>>();
        for (var level = 0; level < codes.size(); level++) {
            inputs.put(key + "_" + (level + 1), List.of(codes.get(level)));
        }
        return inputs;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
