// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.documents.HandOver;

/** A batch as a table for the other authority's system: the pack's field keys above, one person a line. */
final class ElsewhereFile {

    private ElsewhereFile() {}

    static String csv(List<HandOver.Line> lines) {
        var fields = lines.getFirst().order().kind().fields();
        return Stream.concat(
                        Stream.of(LedgerFile.row(fields.stream())),
                        lines.stream()
                                .map(line -> LedgerFile.row(fields.stream()
                                        .map(field -> line.fields().getOrDefault(field, "")))))
                .collect(Collectors.joining());
    }
}
