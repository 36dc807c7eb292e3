// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to a question of type rows: a JSON array of objects, each with an id that stays and the answers that were
 * given. No rows is no answer.
 */
public record Rows(List<Row> all) {

    private static final TypeReference<List<Map<String, String>>> STORED = new TypeReference<>() {};
    private static final String ID = "id";

    public Rows {
        all = List.copyOf(all);
    }

    /** One of them: what was answered about it, by field of the row. */
    public record Row(String id, Map<String, String> answers) {

        public Row {
            answers = Map.copyOf(answers);
        }

        public String get(String field) {
            return answers.getOrDefault(field, "");
        }

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    public static Rows of(String answer) {
        if (answer.isEmpty()) {
            return new Rows(List.of());
        }
        return new Rows(JsonMapper.shared().readValue(answer, STORED).stream()
                .map(Rows::row)
                .toList());
    }

    private static Row row(Map<String, String> stored) {
        var answers = new LinkedHashMap<>(stored);
        var id = answers.remove(ID);
        return new Row(id == null ? "" : id, answers);
    }

    /** As it is stored: the fields in the order they are asked, so that the same rows are the same text. */
    public String answer(RowForm form) {
        if (all.isEmpty()) {
            return "";
        }
        return JsonMapper.shared()
                .writeValueAsString(all.stream().map(row -> stored(row, form)).toList());
    }

    private static Map<String, String> stored(Row row, RowForm form) {
        var stored = new LinkedHashMap<String, String>();
        stored.put(ID, row.id());
        form.fields().stream()
                .map(Field::key)
                .filter(key -> !row.get(key).isEmpty())
                .forEach(key -> stored.put(key, row.get(key)));
        return stored;
    }

    public Optional<Row> find(String id) {
        return all.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** With this row in the place of the one of its id, or behind all others. */
    public Rows with(Row row) {
        var rows = new ArrayList<>(all);
        if (find(row.id()).isPresent()) {
            rows.replaceAll(other -> other.id().equals(row.id()) ? row : other);
        } else {
            rows.add(row);
        }
        return new Rows(rows);
    }

    public Rows without(String id) {
        return new Rows(all.stream().filter(row -> !row.id().equals(id)).toList());
    }

    /** What uploads for a row are kept under. */
    static String evidenceKey(String list, String row, String field) {
        return list + "." + row + "." + field;
    }

    @Override
    public String toString() {
        return "Rows[" + all.size() + "]";
    }
}
