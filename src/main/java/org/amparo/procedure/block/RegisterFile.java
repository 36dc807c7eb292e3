// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.kernel.TypedTime;
import org.amparo.procedure.block.RegisterFault.Fault;
import org.amparo.registration.RegisterKeys;

/**
 * A register as a table: UTF-8, a line of titles, comma or semicolon between. It is loaded whole or not at all. Names are read, turned into keys and forgotten.
 */
final class RegisterFile {

    static final List<String> COLUMNS = List.of("nationality", "document", "names", "birth_date", "day");

    /** What fits into the memory of a small server. */
    private static final int MOST = 300_000;

    private static final int FAULTS = 20;

    private RegisterFile() {}

    /** Throws {@link RegisterFault} naming the first lines that cannot be read. */
    static List<RegisterStore.Line> read(byte[] file, RegisterKind kind) {
        var text = text(file);
        var lines = new ArrayList<RegisterStore.Line>();
        var faults = new ArrayList<Fault>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .ofNamedCsvRecord(text)) {
            for (var record : reader) {
                requireColumns(record);
                read(record, kind, faults).ifPresent(lines::add);
                if (faults.size() >= FAULTS) {
                    break;
                }
                if (lines.size() > MOST) {
                    throw new RegisterFault(List.of(new Fault(0, "long", "")));
                }
            }
        } catch (CsvParseException | java.io.IOException unread) {
            throw new RegisterFault(List.of(new Fault(0, "unread", "")));
        }
        if (!faults.isEmpty()) {
            throw new RegisterFault(faults);
        }
        if (lines.isEmpty()) {
            throw new RegisterFault(List.of(new Fault(0, "empty", "")));
        }
        return lines;
    }

    private static Optional<RegisterStore.Line> read(NamedCsvRecord record, RegisterKind kind, List<Fault> faults) {
        var at = record.getStartingLineNumber();
        var nationality = record.getField("nationality").strip();
        var birth = record.getField("birth_date").strip();
        var day = record.getField("day").strip();
        if (!nationality.matches("[A-Z]{3}")) {
            faults.add(new Fault(at, "nationality", ""));
            return Optional.empty();
        }
        var born = TypedTime.day(birth);
        if (!birth.isEmpty() && born.isEmpty()) {
            faults.add(new Fault(at, "date", "birth_date"));
            return Optional.empty();
        }
        var dated = TypedTime.day(day);
        if (dated.isEmpty() && (kind == RegisterKind.DEPARTURE || !day.isEmpty())) {
            faults.add(new Fault(at, "date", "day"));
            return Optional.empty();
        }
        var document = RegisterKeys.document(nationality, record.getField("document"));
        var person = RegisterKeys.person(
                record.getField("names"), born.map(LocalDate::toString).orElse(""));
        if (document.isEmpty() && person.isEmpty()) {
            faults.add(new Fault(at, "nobody", ""));
            return Optional.empty();
        }
        return Optional.of(new RegisterStore.Line(document, person, dated.orElse(null)));
    }

    private static void requireColumns(NamedCsvRecord record) {
        var there = Set.copyOf(record.getHeader());
        for (var column : COLUMNS) {
            if (!there.contains(column)) {
                throw new RegisterFault(List.of(new Fault(1, "column", column)));
            }
        }
        if (record.getFieldCount() < COLUMNS.size()) {
            throw new RegisterFault(List.of(new Fault(record.getStartingLineNumber(), "unread", "")));
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherLetters) {
            throw new RegisterFault(List.of(new Fault(0, "letters", "")));
        }
    }

    /** Spreadsheets of some countries write semicolons. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var titles = end < 0 ? text : text.substring(0, end);
        return titles.indexOf(';') >= 0 ? ';' : ',';
    }
}
