// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One long page on which a paper form is keyed.
 *
 * @param lists what can be chosen, by id: codes and how they read
 * @param stamp of the draft this view was made from
 * @param key makes pressing the button twice one application
 * @param same how many of the same name and birth date applied before
 * @param notes what is wrong with the whole, in words
 */
public record PaperView(
        Frame frame,
        UUID id,
        String language,
        String receivedOn,
        String reason,
        List<Section> sections,
        Map<String, List<Choice>> lists,
        List<Scan> scans,
        int stamp,
        UUID key,
        String savedAt,
        int same,
        boolean signed,
        List<String> notes) {

    /** A part of the form. */
    public record Section(String title, List<Line> lines) {}

    /**
     * One question.
     *
     * @param input name of its input
     * @param hint how it is typed
     * @param list id of what can be chosen, or empty
     * @param error in words, or empty
     * @param rows for a list: the id of each row and its questions
     */
    public record Line(
            String input,
            String label,
            String hint,
            String list,
            boolean block,
            String value,
            String error,
            List<Row> rows) {

        public boolean isWrong() {
            return !error.isEmpty();
        }
    }

    public record Row(String idInput, String id, List<Line> lines) {}

    /** A scan of the paper. */
    public record Scan(UUID id, String at) {}

    public List<Line> wrong() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line ->
                        Stream.concat(Stream.of(line), line.rows().stream().flatMap(row -> row.lines().stream())))
                .filter(Line::isWrong)
                .toList();
    }

    public boolean isWrong() {
        return !notes.isEmpty() || !wrong().isEmpty();
    }

    public String address() {
        return "/work/paper/" + id;
    }

    @Override
    public String toString() {
        return "PaperView[" + id + "]";
    }
}
