// SPDX-License-Identifier: Apache-2.0
package org.amparo.triage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws how long the longest waiting had waited on each day of a simulated year, a line for each pattern of arrivals. */
final class YearPlot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int LEFT = 60;
    private static final int BOTTOM = 330;
    private static final int RIGHT = 530;
    private static final int TOP = 30;
    private static final List<String> COLOURS = List.of("#0f5d57", "#4b2a5e", "#a3541a", "#b3261e", "#1f5f8b");
    private static final List<String> DASHES = List.of("none", "8 3", "2 3", "12 4 2 4", "5 5");

    private YearPlot() {}

    static String draw(Map<String, List<Integer>> lines) {
        var most = Math.max(
                1,
                lines.values().stream()
                        .flatMap(days -> days.stream().limit(AYear.DAYS))
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(1));
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>The longest wait on each day of a simulated year, under five patterns of arrivals</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <path d="M%d %dV%dH%d" fill="none" stroke="#555"/>
                """.formatted(WIDTH, HEIGHT, LEFT, TOP, BOTTOM, RIGHT));
        for (int step = 0; step <= 4; step++) {
            var days = most * step / 4;
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>\n"
                    .formatted(LEFT - 8, y(days, most) + 4, days));
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>\n"
                    .formatted(x(AYear.DAYS * step / 4), BOTTOM + 20, AYear.DAYS * step / 4));
        }
        svg.append("<text x=\"%d\" y=\"18\">days waited by the longest waiting</text>\n".formatted(LEFT));
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">day of the year</text>\n".formatted(RIGHT, BOTTOM + 40));
        int nth = 0;
        for (var line : lines.entrySet()) {
            svg.append(
                    "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" points=\"%s\"/>\n"
                            .formatted(COLOURS.get(nth), DASHES.get(nth), points(line.getValue(), most)));
            svg.append(
                    "<path d=\"M%d %dh24\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>\n"
                            .formatted(
                                    RIGHT + 14,
                                    TOP + 20 + nth * 26,
                                    COLOURS.get(nth),
                                    DASHES.get(nth),
                                    RIGHT + 44,
                                    TOP + 24 + nth * 26,
                                    line.getKey()));
            nth++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String points(List<Integer> days, int most) {
        return IntStream.range(0, Math.min(AYear.DAYS, days.size()))
                .mapToObj(day -> x(day) + "," + y(days.get(day), most))
                .collect(Collectors.joining(" "));
    }

    private static int x(int day) {
        return LEFT + day * (RIGHT - LEFT) / AYear.DAYS;
    }

    private static int y(int waited, int most) {
        return BOTTOM - waited * (BOTTOM - TOP) / most;
    }
}
