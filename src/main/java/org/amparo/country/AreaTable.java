// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The country's areas from {@code areas.csv}: lines {@code code,name}, where a code begins with the code of the area it
 * lies in. A third column {@code last} sorts an entry such as "another district" behind its neighbours.
 */
final class AreaTable {

    static final AreaTable EMPTY = new AreaTable(Map.of(), Map.of());

    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> byParent;

    private AreaTable(Map<String, Area> byCode, Map<String, List<Area>> byParent) {
        this.byCode = byCode;
        this.byParent = byParent;
    }

    static AreaTable read(Path path, String shown, Locale language, Faults faults) {
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException unreadable) {
            faults.note(new PackFault(shown, 0, "the file is missing or cannot be read as UTF-8"));
            return EMPTY;
        }
        var names = new HashMap<String, String>();
        var last = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.equals("code,name") || line.equals("code,name,order")) {
                continue;
            }
            var columns = line.split(",", -1);
            if (columns.length < 2
                    || columns.length > 3
                    || !columns[0].matches("[0-9A-Za-z]+")
                    || columns[1].isBlank()
                    || columns.length == 3 && !columns[2].isEmpty() && !columns[2].equals("last")) {
                faults.note(new PackFault(shown, i + 1, "'code,name' or 'code,name,last' is expected here"));
            } else if (names.putIfAbsent(columns[0], columns[1].strip()) != null) {
                faults.note(new PackFault(shown, i + 1, "the code %s stands here twice".formatted(columns[0])));
            } else if (columns.length == 3 && columns[2].equals("last")) {
                last.add(columns[0]);
            }
        }
        return of(names, last, language);
    }

    private static AreaTable of(Map<String, String> names, Set<String> last, Locale language) {
        var collator = Collator.getInstance(language);
        var byCode = new HashMap<String, Area>();
        var byParent = new HashMap<String, List<Area>>();
        names.forEach((code, name) -> {
            var area = new Area(code, name, parent(code, names));
            byCode.put(code, area);
            byParent.computeIfAbsent(area.parent(), parent -> new ArrayList<>()).add(area);
        });
        Comparator<Area> order = Comparator.<Area, Boolean>comparing(area -> last.contains(area.code()))
                .thenComparing(Area::name, collator)
                .thenComparing(Area::code);
        byParent.replaceAll((parent, areas) -> areas.stream().sorted(order).toList());
        return new AreaTable(byCode, byParent);
    }

    private static String parent(String code, Map<String, String> names) {
        for (int length = code.length() - 1; length > 0; length--) {
            if (names.containsKey(code.substring(0, length))) {
                return code.substring(0, length);
            }
        }
        return "";
    }

    List<Area> in(String parent) {
        return byParent.getOrDefault(parent, List.of());
    }

    /** How deep the table goes; 0 when it is empty. */
    int levels() {
        return byParent.keySet().stream().mapToInt(this::depth).max().orElse(0);
    }

    private int depth(String parent) {
        int depth = 1;
        for (var above = byCode.get(parent); above != null; above = byCode.get(above.parent())) {
            depth++;
        }
        return depth;
    }

    Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    int size() {
        return byCode.size();
    }
}
