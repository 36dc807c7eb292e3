// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.amparo.procedure.CaseProgress.Arrow;
import org.amparo.procedure.Stage;

/**
 * A procedure as a drawing: stages below each other in their order, steps as arcs; those that lead on at the right, those
 * that lead back at the left, each with its number. Lengths are in the drawing's own units.
 */
public record WayDrawing(int left, int width, int height, List<Node> nodes, List<Arc> arcs) {

    static final int ROW = 46;
    static final int HALF = 92;
    static final int TALL = 28;
    private static final int STEP_OUT = 15;
    private static final int MARGIN = 46;

    /** A stage; {@code state} is {@code done}, {@code now} or empty. */
    public record Node(int y, String name, String state) {}

    /** One step or several between the same stages: its path, and where its numbers stand. */
    public record Arc(String path, int x, int y, String anchor, String numbers, boolean taken) {}

    static WayDrawing of(
            List<Stage> stages, List<Arrow> arrows, Function<Stage, String> state, Function<Stage, String> name) {
        var nodes = new ArrayList<Node>();
        for (var stage : stages) {
            nodes.add(new Node(y(stages.indexOf(stage)), name.apply(stage), state.apply(stage)));
        }
        var widest = 0;
        var arcs = new ArrayList<Arc>();
        for (var bundle : bundles(arrows).values()) {
            var from = stages.indexOf(bundle.from());
            var to = stages.indexOf(bundle.to());
            arcs.add(arc(bundle, from, to));
            widest = Math.max(widest, out(from, to));
        }
        var side = HALF + widest + MARGIN;
        return new WayDrawing(-side, 2 * side, y(stages.size() - 1) + ROW, nodes, arcs);
    }

    private record Bundle(Stage from, Stage to, String numbers, boolean taken) {}

    private static Map<String, Bundle> bundles(List<Arrow> arrows) {
        var bundles = new LinkedHashMap<String, Bundle>();
        var number = 0;
        for (var step : steps(arrows)) {
            number++;
            for (var arrow : step) {
                bundles.merge(
                        arrow.from() + " " + arrow.to(),
                        new Bundle(arrow.from(), arrow.to(), Integer.toString(number), arrow.taken()),
                        (one, more) -> new Bundle(
                                one.from(),
                                one.to(),
                                one.numbers() + ", " + more.numbers(),
                                one.taken() || more.taken()));
            }
        }
        return bundles;
    }

    /** The same step by the same law from several stages is one, with one number. */
    static List<List<Arrow>> steps(List<Arrow> arrows) {
        var steps = new LinkedHashMap<String, List<Arrow>>();
        for (var arrow : arrows) {
            var to = arrow.to() == arrow.from() ? "" : arrow.to().name();
            steps.computeIfAbsent(arrow.step() + to + arrow.law(), any -> new ArrayList<>())
                    .add(arrow);
        }
        return List.copyOf(steps.values());
    }

    private static Arc arc(Bundle bundle, int from, int to) {
        var side = to >= from ? 1 : -1;
        var begin = y(from) + (from == to ? -7 : 6 * side);
        var end = y(to) + (from == to ? 7 : -6 * side);
        if (to == from + 1) {
            var path = "M0 %d L0 %d".formatted(y(from) + TALL / 2, y(to) - TALL / 2 - 2);
            return new Arc(path, 6, (y(from) + y(to)) / 2 + 4, "start", bundle.numbers(), bundle.taken());
        }
        var edge = side * HALF;
        var far = side * (HALF + out(from, to));
        var path = "M%d %d C%d %d %d %d %d %d".formatted(edge, begin, far, begin, far, end, edge + 2 * side, end);
        return new Arc(
                path,
                edge + side * out(from, to) * 3 / 4 + side * 5,
                (begin + end) / 2 + 4,
                side > 0 ? "start" : "end",
                bundle.numbers(),
                bundle.taken());
    }

    /** How far an arc reaches beyond the stages' edge: the longer, the farther, so that arcs lie around each other. */
    private static int out(int from, int to) {
        return to == from + 1 ? 0 : 18 + STEP_OUT * Math.abs(to - from);
    }

    private static int y(int row) {
        return TALL + row * ROW;
    }
}
