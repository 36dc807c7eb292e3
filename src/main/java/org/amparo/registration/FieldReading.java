// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.amparo.country.CountryPack;
import org.amparo.kernel.PartialDate;

/** Turns what was typed for one field into its answer, or says what is wrong; and back again for showing it. */
final class FieldReading {

    /** Direction overrides and other invisible controls: they could make a name read as another. Joiners stay. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\n\\t]]");

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}\\.[^\\s@.,;<>\"]{2,40}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final int OLDEST_YEAR = 1900;

    private final Field field;
    private final PageInput input;
    private final CountryPack pack;
    private final Consumer<FieldError> errors;

    private FieldReading(Field field, PageInput input, CountryPack pack, Consumer<FieldError> errors) {
        this.field = field;
        this.input = input;
        this.pack = pack;
        this.errors = errors;
    }

    static String read(Field field, PageInput input, CountryPack pack, Consumer<FieldError> errors) {
        return new FieldReading(field, input, pack, errors).read();
    }

    private String read() {
        return switch (field.type()) {
            case TEXT -> text(clean(input.first(field.key())).replaceAll("\\s+", " "));
            case LONG -> text(clean(input.first(field.key())).replace("\r\n", "\n"));
            case DATE, PARTIAL_DATE -> date();
            case ONE, CHOICE -> codes(1);
            case MANY -> codes(field.options().size());
            case CHOICES -> codes(3);
            case AREA -> area();
            case EMAIL -> matching(EMAIL, clean(input.first(field.key())), "error.email");
            case PHONE, PHONES -> phones();
            case YES_NO -> yesOrNo();
            case FILE, ROWS -> "";
        };
    }

    private static String clean(String typed) {
        return Normalizer.normalize(INVISIBLE.matcher(typed).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    private String text(String typed) {
        var text = field.format().map(format -> format.keep(typed)).orElse(typed);
        int length = text.codePointCount(0, text.length());
        if (length > field.max()) {
            return wrong(FieldError.at(field, "error.too-long", field.max(), length));
        }
        if (!text.isEmpty() && field.format().isPresent()) {
            var format = field.format().get();
            return format.accepts(text) ? text : wrong(FieldError.at(field, "error.format", format.example()));
        }
        return text;
    }

    private String matching(Pattern pattern, String text, String message) {
        return text.isEmpty() || pattern.matcher(text).matches() ? text : wrong(FieldError.at(field, message));
    }

    private String phones() {
        var phones = new ArrayList<String>();
        for (var typed : input.all(field.key())) {
            var phone = clean(typed).replaceAll("[\\s().-]", "");
            if (!phone.isEmpty() && !matching(PHONE, phone, "error.phone").isEmpty()) {
                phones.add(phone);
            }
        }
        return String.join(" ", phones);
    }

    private String yesOrNo() {
        var answer = input.first(field.key());
        return answer.isEmpty() || answer.equals("yes") || answer.equals("no")
                ? answer
                : wrong(FieldError.at(field, "error.choice"));
    }

    private String codes(int most) {
        var codes = input.all(field.key()).stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (codes.size() > most || !field.options().containsAll(codes)) {
            return wrong(FieldError.at(field, "error.choice"));
        }
        return String.join(" ", codes);
    }

    /** The deepest level that was chosen; a level that does not lie in the one above it is a stale choice and dropped. */
    private String area() {
        var chosen = "";
        for (var level = 1; level <= pack.areaLevels(); level++) {
            var code = input.first(field.key() + "_" + level);
            var above = chosen;
            if (pack.area(code).filter(area -> area.parent().equals(above)).isEmpty()) {
                break;
            }
            chosen = code;
        }
        return chosen;
    }

    private String date() {
        var day = digits("day");
        var month = digits("month");
        var year = digits("year");
        boolean about = input.has(field.key() + "_about", "yes");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return "";
        }
        if (year.isEmpty()) {
            return wrong(FieldError.at(field, "year", "error.date.year-missing"));
        }
        if (!year.matches("[0-9]{4}") || Integer.parseInt(year) < OLDEST_YEAR) {
            return wrong(FieldError.at(field, "year", "error.date.year"));
        }
        if (!month.isEmpty() && !month.matches("0?[1-9]|1[0-2]")) {
            return wrong(FieldError.at(field, "month", "error.date.month"));
        }
        if (!day.isEmpty() && month.isEmpty()) {
            return wrong(FieldError.at(field, "month", "error.date.month-missing"));
        }
        if (field.type() == FieldType.DATE && day.isEmpty()) {
            return wrong(FieldError.at(field, "day", "error.date.day-missing"));
        }
        try {
            var known = Year.parse(year);
            if (month.isEmpty()) {
                return new PartialDate.InYear(known, about).edtf();
            }
            var knownMonth = YearMonth.of(known.getValue(), Integer.parseInt(month));
            if (day.isEmpty()) {
                return new PartialDate.Month(knownMonth).edtf();
            }
            return LocalDate.of(known.getValue(), knownMonth.getMonth(), Integer.parseInt(day))
                    .toString();
        } catch (DateTimeException | NumberFormatException notInCalendar) {
            return wrong(FieldError.at(field, "day", "error.date.not-real"));
        }
    }

    private String digits(String part) {
        return Digits.western(clean(input.first(field.key() + "_" + part)));
    }

    private String wrong(FieldError error) {
        errors.accept(error);
        return "";
    }

    /** The inputs that an answer came from. */
    static Map<String, List<String>> unfold(Field field, String answer, CountryPack pack) {
        if (answer.isEmpty()) {
            return Map.of();
        }
        return switch (field.type()) {
            case DATE, PARTIAL_DATE -> unfoldDate(field.key(), answer);
            case MANY, CHOICES, PHONES -> Map.of(field.key(), List.of(answer.split(" ")));
            case AREA -> unfoldArea(field.key(), answer, pack);
            case ROWS -> Map.of();
            default -> Map.of(field.key(), List.of(answer));
        };
    }

    private static Map<String, List<String>> unfoldDate(String key, String edtf) {
        var inputs = new HashMap<String, List<String>>();
        if (edtf.endsWith("~")) {
            inputs.put(key + "_about", List.of("yes"));
        }
        var parts = edtf.replace("~", "").split("-");
        inputs.put(key + "_year", List.of(parts[0]));
        if (parts.length > 1) {
            inputs.put(key + "_month", List.of(withoutZero(parts[1])));
        }
        if (parts.length > 2) {
            inputs.put(key + "_day", List.of(withoutZero(parts[2])));
        }
        return inputs;
    }

    private static String withoutZero(String number) {
        return Integer.toString(Integer.parseInt(number));
    }

    private static Map<String, List<String>> unfoldArea(String key, String code, CountryPack pack) {
        var path = new ArrayList<String>();
        for (var area = pack.area(code);
                area.isPresent();
                area = pack.area(area.get().parent())) {
            path.addFirst(area.get().code());
        }
        return IntStream.range(0, path.size())
                .boxed()
                .collect(Collectors.toMap(level -> key + "_" + (level + 1), level -> List.of(path.get(level))));
    }
}
