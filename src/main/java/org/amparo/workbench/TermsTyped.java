// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.appointments.Desks;
import org.amparo.appointments.OfficeTerms;
import org.amparo.appointments.OpeningHours;
import org.amparo.appointments.Pool;
import org.amparo.appointments.RunOffice;
import org.amparo.kernel.TypedTime;
import org.springframework.util.MultiValueMap;

/**
 * The terms of an office as typed: by the name of the field what stands in it. Names are {@code hours-monday},
 * {@code desks-registration-open}, {@code languages} and so on.
 */
public record TermsTyped(Map<String, String> fields, Set<String> languages) {

    public static final int LONGEST_ADDRESS = 200;

    private static final int YEARS_AHEAD = 2;
    private static final List<String> FLAGS = List.of("holidays", "walk-ins", "appointments", "overbooks");
    private static final Set<String> NOT_TYPED = Set.of("_csrf", "act", "moved", "waiting", "languages");

    public TermsTyped {
        fields = Map.copyOf(fields);
        languages = Set.copyOf(languages);
    }

    static TermsTyped of(MultiValueMap<String, String> form) {
        var fields = new LinkedHashMap<String, String>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (!NOT_TYPED.contains(name)) {
                fields.put(name, value.strip());
            }
        });
        var languages = new LinkedHashSet<>(requireNonNullElse(form.get("languages"), List.of()));
        languages.remove("");
        return new TermsTyped(fields, languages);
    }

    /** To change what is in force. */
    static TermsTyped of(OfficeTerms terms, LocalDate from) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("from", from.toString());
        for (var day : DayOfWeek.values()) {
            fields.put(hours(day), TypedHours.write(terms.hoursOf(day)));
        }
        terms.desks().forEach((service, desks) -> {
            fields.put(desks(service, Pool.OPEN), String.valueOf(desks.open()));
            fields.put(desks(service, Pool.ACCESSIBLE), String.valueOf(desks.accessible()));
            fields.put(desks(service, Pool.KEPT), String.valueOf(desks.kept()));
        });
        put(fields, "holidays", terms.worksOnHolidays());
        put(fields, "walk-ins", terms.walkIns());
        put(fields, "appointments", terms.appointments());
        put(fields, "overbooks", terms.overbooks());
        fields.put("address", terms.address());
        return new TermsTyped(fields, terms.languages());
    }

    private static void put(Map<String, String> fields, String flag, boolean on) {
        if (on) {
            fields.put(flag, "yes");
        }
    }

    public static String hours(DayOfWeek day) {
        return "hours-" + day.name().toLowerCase(Locale.ROOT);
    }

    public static String desks(String service, Pool pool) {
        return "desks-" + service + "-" + pool.name().toLowerCase(Locale.ROOT);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean flag(String name) {
        return !field(name).isEmpty();
    }

    /** To send again unchanged: name and value of each. */
    public List<Map.Entry<String, String>> again() {
        var again = new ArrayList<>(fields.entrySet());
        languages.forEach(language -> again.add(Map.entry("languages", language)));
        return again;
    }

    /** What is wrong: by field, the key of what to say. Empty when {@link #terms} can be had. */
    Map<String, String> wrong(LocalDate today, Collection<String> services) {
        var wrong = new LinkedHashMap<String, String>();
        if (from().filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS_AHEAD)))
                .isEmpty()) {
            wrong.put("from", "from");
        }
        for (var day : DayOfWeek.values()) {
            if (TypedHours.read(field(hours(day))).isEmpty()) {
                wrong.put(hours(day), "hours");
            }
        }
        for (var service : services) {
            if (desks(service).isEmpty()) {
                wrong.put(desks(service, Pool.OPEN), "desks");
            }
        }
        if (field("address").length() > LONGEST_ADDRESS) {
            wrong.put("address", "address");
        }
        if (field("reason").isEmpty() || field("reason").length() > RunOffice.LONGEST_REASON) {
            wrong.put("reason", "reason");
        }
        return wrong;
    }

    OfficeTerms terms(Collection<String> services) {
        var hours = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var read = TypedHours.read(field(hours(day))).orElseThrow();
            if (!read.isEmpty()) {
                hours.put(day, read);
            }
        }
        var desks = new LinkedHashMap<String, Desks>();
        for (var service : services) {
            desks(service)
                    .filter(numbers -> numbers.open() + numbers.accessible() + numbers.kept() > 0)
                    .ifPresent(numbers -> desks.put(service, numbers));
        }
        return new OfficeTerms(
                from().orElseThrow(),
                hours,
                flag("holidays"),
                desks,
                languages,
                flag("walk-ins"),
                flag("appointments"),
                flag("overbooks"),
                field("address"));
    }

    private Optional<LocalDate> from() {
        return TypedTime.day(field("from"));
    }

    /** Nothing typed is none; empty when it is no number of desks. */
    private Optional<Desks> desks(String service) {
        var numbers = Stream.of(Pool.OPEN, Pool.ACCESSIBLE, Pool.KEPT)
                .map(pool -> field(desks(service, pool)))
                .toList();
        if (!numbers.stream().allMatch(number -> number.matches("\\d{0,3}"))) {
            return Optional.empty();
        }
        var counted = numbers.stream()
                .map(number -> number.isEmpty() ? 0 : Integer.parseInt(number))
                .toList();
        return counted.stream().mapToInt(Integer::intValue).sum() > Desks.MOST
                ? Optional.empty()
                : Optional.of(new Desks(counted.get(0), counted.get(1), counted.get(2)));
    }

    static List<String> flags() {
        return FLAGS;
    }

    @Override
    public String toString() {
        return "TermsTyped" + fields.keySet();
    }
}
