// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.ApplicationSummary;
import org.springframework.stereotype.Component;

/** Puts lines of the queue and of the search into words. */
@Component
class QueueLines {

    private static final int LATE_AFTER_DAYS = 30;

    private final Frames frames;
    private final CountryPack pack;
    private final Clock clock;

    QueueLines(Frames frames, CountryPack pack, Clock clock) {
        this.frames = frames;
        this.pack = pack;
        this.clock = clock;
    }

    List<QueueLine> of(List<ApplicationSummary> rows, Words words) {
        return rows.stream().map(row -> line(row, words)).toList();
    }

    private QueueLine line(ApplicationSummary row, Words words) {
        var days = ChronoUnit.DAYS.between(day(row.queueSince()), day(clock.instant()));
        var waits = row.state() != ApplicationState.REGISTERED;
        return new QueueLine(
                row.id(),
                row.controlNumber(),
                row.name(),
                row.chosenName(),
                row.nationalities().stream()
                        .map(code -> words.label("COUNTRY", code))
                        .collect(Collectors.joining(", ")),
                language(row.language(), words),
                frames.office(row.office()),
                words.shortDate(day(row.filedAt())),
                waits ? words.text("work.queue.days", days) : "",
                waits && days > LATE_AFTER_DAYS,
                "work.state." + row.state().name().toLowerCase(Locale.ROOT),
                tone(row),
                note(row, words));
    }

    static String language(String tag, Words words) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.locale());
    }

    private static String tone(ApplicationSummary row) {
        return switch (row.state()) {
            case PRE_REGISTERED -> row.replied() ? "todo" : "";
            case INFORMATION_REQUESTED -> "warn";
            case REGISTERED -> "good";
        };
    }

    private static String note(ApplicationSummary row, Words words) {
        if (row.state() == ApplicationState.REGISTERED) {
            return "";
        }
        if (row.replyBy().isPresent()) {
            return words.text(
                    "work.queue.reply-by", words.shortDate(row.replyBy().get()));
        }
        if (row.replied()) {
            return words.text("work.queue.replied");
        }
        return row.checkedFacts() > 0 ? words.text("work.queue.checked", row.checkedFacts()) : "";
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }
}
