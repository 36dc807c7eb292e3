// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import org.amparo.country.Words;
import org.amparo.procedure.assignment.CaseKind;

/** Says why somebody has a case, or why nobody does, in words. */
final class AssignmentWords {

    private AssignmentWords() {}

    static String kind(CaseKind kind, Words words) {
        return words.text("work.caseload.kind." + kind);
    }

    static List<String> grounds(List<String> grounds, Words words) {
        return grounds.stream().map(ground -> ground(ground.split(":"), words)).toList();
    }

    private static String ground(String[] parts, Words words) {
        var key = "work.ground." + parts[0];
        return switch (parts[0]) {
            case "LANGUAGE", "INTERPRETER" -> words.text(key, words.label("ISO639", parts[1]));
            case "GENDER" -> words.text(key + "." + parts[1]);
            case "LOAD" -> words.text(key, Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
            default -> words.text(key);
        };
    }

    /** Empty until it was tried. */
    static List<String> obstacles(List<String> obstacles, Optional<Integer> points, Words words) {
        if (obstacles.isEmpty()) {
            return List.of(words.text(points.isEmpty() ? "work.obstacle.soon" : "work.obstacle.nobody"));
        }
        return obstacles.stream()
                .map(obstacle -> obstacle.split(":"))
                .map(parts -> words.text("work.obstacle." + parts[0], Integer.valueOf(parts[1])))
                .toList();
    }
}
