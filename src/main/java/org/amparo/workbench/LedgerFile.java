// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.country.Words;
import org.amparo.documents.StockLine;

/** The ledger of blanks as a table for a spreadsheet (RFC 4180), with a mark by which those know the letters. */
final class LedgerFile {

    private static final String LETTERS_MARK = "\uFEFF";

    private LedgerFile() {}

    static String csv(List<StockLine> lines, Words words) {
        var heads = Stream.of("serial", "state", "card", "why", "at", "by")
                .map(column -> words.text("work.print.ledger." + column));
        return Stream.concat(
                        Stream.of(row(heads)),
                        lines.stream()
                                .map(line -> row(Stream.of(
                                        line.serial(),
                                        words.text("work.print.one." + line.state()),
                                        line.number().orElse(""),
                                        line.why(),
                                        line.at().toString(),
                                        line.byName()))))
                .collect(Collectors.joining("", LETTERS_MARK, ""));
    }

    static String row(Stream<String> cells) {
        return cells.map(LedgerFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is a text. */
    static String cell(String text) {
        var plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
