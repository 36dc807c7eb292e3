// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an officer types of a piece of information; {@code topics} are parted by commas. */
public record CountryEntryTyped(
        String country,
        String title,
        String source,
        String publisher,
        String published,
        String address,
        String extract,
        String topics) {

    public static final CountryEntryTyped NOTHING = new CountryEntryTyped("", "", "", "", "", "", "", "");

    static final int LONGEST_LINE = 300;
    static final int LONGEST_EXTRACT = 20_000;
    static final int MOST_TOPICS = 12;

    private static final Set<String> WEB = Set.of("http", "https");

    /** The fields that are not as they must be, each with the last part of the key of its words. */
    Map<String, String> problems(List<String> countries, LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (!countries.contains(country)) {
            problems.put("country", "country");
        }
        line(problems, "title", title, true);
        line(problems, "source", source, true);
        line(problems, "publisher", publisher, true);
        var day = day();
        if (day.isEmpty()) {
            problems.put("published", "day");
        } else if (day.get().isAfter(today)) {
            problems.put("published", "future");
        }
        if (!address.isEmpty() && !isOnTheWeb(address)) {
            problems.put("address", "address");
        }
        if (extract.isEmpty()) {
            problems.put("extract", "missing");
        } else if (extract.length() > LONGEST_EXTRACT) {
            problems.put("extract", "extract");
        }
        if (topicList().size() > MOST_TOPICS || topics.length() > LONGEST_LINE) {
            problems.put("topics", "topics");
        }
        return problems;
    }

    private static void line(Map<String, String> problems, String field, String value, boolean wanted) {
        if (wanted && value.isEmpty()) {
            problems.put(field, "missing");
        } else if (value.length() > LONGEST_LINE) {
            problems.put(field, "line");
        }
    }

    private static boolean isOnTheWeb(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= 2_000
                    && uri.getScheme() != null
                    && WEB.contains(uri.getScheme())
                    && uri.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(published));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    List<String> topicList() {
        return Arrays.stream(topics.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }
}
