// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.Actor;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.amparo.kernel.PartialDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads applications of a former system: lines {@code number,filed_on,given_names,surnames,birth_date} in UTF-8, with a
 * heading, texts quoted where they hold a comma. A line with a fault is left out and named; the others come in.
 */
@Service
public class ImportLegacy {

    static final String HEADING = "number,filed_on,given_names,surnames,birth_date";

    static final String ADD = """
            insert into registration.legacy_record (number, filed_on, given_names, surnames, birth_date, imported_at)
            values (:number, :filedOn, :givenNames, :surnames, :birthDate, :now)
            on conflict (number) do nothing
            """;

    private static final int COLUMNS = 5;

    private final JdbcClient jdbc;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    ImportLegacy(JdbcClient jdbc, CountryPack pack, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** Counts in = accepted + rejected. Faults name the line and never what stands in it. */
    public record Imported(int read, int accepted, List<String> faults) {}

    @Transactional
    public Imported read(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().replace("\uFEFF", "").strip().equals(HEADING)) {
            throw new IllegalArgumentException("The first line has to be " + HEADING);
        }
        var faults = new ArrayList<String>();
        var read = 0;
        for (var number = 2; number <= lines.size(); number++) {
            var line = lines.get(number - 1);
            if (line.isBlank()) {
                continue;
            }
            read++;
            var at = number;
            fault(columns(line)).ifPresent(reason -> faults.add("line " + at + ": " + reason));
        }
        log.wrote(
                new Actor.System(),
                "legacy.import",
                new Subject("legacy", new java.util.UUID(0, read - faults.size())));
        return new Imported(read, read - faults.size(), faults);
    }

    /** Adds a record, or says why not. */
    private Optional<String> fault(List<String> columns) {
        if (columns.size() != COLUMNS) {
            return Optional.of("%d columns are expected, not %d".formatted(COLUMNS, columns.size()));
        }
        var number = columns.get(0).replaceAll("[\\s./-]", "");
        if (!number.matches("[0-9]{3,30}")) {
            return Optional.of("the number has to be of digits");
        }
        var filedOn = day(columns.get(1));
        if (filedOn.isEmpty() || filedOn.get().isAfter(LocalDate.ofInstant(clock.instant(), pack.zone()))) {
            return Optional.of("filed_on has to be a day such as 2021-03-09, not after today");
        }
        if ((columns.get(2) + columns.get(3)).isBlank()) {
            return Optional.of("there is no name");
        }
        var birthDate = columns.get(4);
        if (!birthDate.isEmpty() && PartialDate.parse(birthDate).isEmpty()) {
            return Optional.of("birth_date is written as 1991-05-14, 1991-05, 1991 or 1991~, or left empty");
        }
        var added = jdbc.sql(ADD)
                .param("number", number)
                .param("filedOn", Date.valueOf(filedOn.get()))
                .param("givenNames", columns.get(2))
                .param("surnames", columns.get(3))
                .param("birthDate", birthDate)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return added == 1 ? Optional.empty() : Optional.of("the number is there already");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Columns between commas; within quotes a comma is text, and two quotes are one. */
    static List<String> columns(String line) {
        var columns = new ArrayList<String>();
        var column = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                column.append(letter);
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                columns.add(column.toString().strip());
                column.setLength(0);
            } else {
                column.append(letter);
            }
        }
        columns.add(column.toString().strip());
        return columns;
    }
}
