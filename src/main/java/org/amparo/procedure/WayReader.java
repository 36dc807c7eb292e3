// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.access.Permission;
import org.amparo.country.PackNode;

/** Reads {@code tracks} and {@code ways} of procedure.yaml, and finds what would leave a case without a way on. */
final class WayReader {

    private final Map<String, String> tracks;

    private WayReader(Map<String, String> tracks) {
        this.tracks = tracks;
    }

    static Ways read(PackNode file) {
        var tracks = new LinkedHashMap<String, String>();
        file.find("tracks")
                .ifPresent(node -> node.entries().forEach((key, track) -> {
                    track.requireOnly("law");
                    tracks.put(key, lawOf(track));
                }));
        var reader = new WayReader(Collections.unmodifiableMap(tracks));
        var ways = new LinkedHashMap<String, List<Way>>();
        file.get("ways").entries().forEach((key, node) -> ways.put(key, reader.versions(key, node)));
        if (!ways.containsKey(Ways.FIRST_INSTANCE)) {
            throw file.get("ways").fault("the procedure " + Ways.FIRST_INSTANCE + " is missing");
        }
        return new Ways(Collections.unmodifiableMap(ways), reader.tracks);
    }

    private List<Way> versions(String key, PackNode node) {
        node.requireOnly("begins", "about", "versions");
        var begins = named(Stage.class, node.get("begins"));
        if (node.find("about").isPresent() == key.equals(Ways.FIRST_INSTANCE)) {
            throw node.fault("about stands in procedures about a status, which are opened on a file, and in no other");
        }
        var about = node.find("about").map(WayReader::about);
        var versions = new ArrayList<Way>();
        for (var version : node.get("versions").list()) {
            var way = way(key, begins, about, version);
            if (about.isPresent() && way.from(begins).stream().noneMatch(arrow -> arrow.step() == Step.OPEN)) {
                throw version.get("steps").fault("nothing opens it: OPEN from %s is missing".formatted(begins));
            }
            if (!versions.isEmpty() && !way.since().isAfter(versions.getLast().since())) {
                throw version.get("since").fault("versions stand in the order of their days");
            }
            new WayCheck(way, version).check();
            versions.add(way);
        }
        if (versions.isEmpty()) {
            throw node.get("versions").fault("a procedure has one version at least");
        }
        return List.copyOf(versions);
    }

    private static Way.About about(PackNode node) {
        node.requireOnly("stages", "outcomes");
        return new Way.About(all(Stage.class, node.get("stages")), texts(node.get("outcomes")));
    }

    private Way way(String key, Stage begins, Optional<Way.About> about, PackNode node) {
        node.requireOnly("since", "law", "outcomes", "documents-end", "steps", "clocks");
        var clocks = new ArrayList<ClockRule>();
        node.find("clocks").ifPresent(all -> all.entries().forEach((name, clock) -> clocks.add(clock(name, clock))));
        var names = clocks.stream().map(ClockRule::key).collect(Collectors.toSet());
        var transitions = new ArrayList<Transition>();
        var steps = node.get("steps").list();
        var stages = stages(begins, steps);
        for (var entry : steps) {
            for (var transition : transitions(entry, stages, names)) {
                if (transitions.contains(transition)) {
                    throw entry.fault("%s from %s stands here twice".formatted(transition.step(), transition.from()));
                }
                transitions.add(transition);
            }
        }
        return new Way(
                key,
                date(node.get("since")),
                begins,
                lawOf(node),
                about,
                node.find("outcomes").map(WayReader::texts).orElse(Set.of()),
                node.find("documents-end").map(ends -> all(Stage.class, ends)).orElse(Set.of()),
                List.copyOf(transitions),
                List.copyOf(clocks));
    }

    /** Those that steps name, so that {@code any} means the stages of this procedure. */
    private static Set<Stage> stages(Stage begins, List<PackNode> steps) {
        var stages = EnumSet.of(begins);
        steps.stream()
                .map(step -> step.get("to"))
                .filter(to -> !to.text().equals("same"))
                .forEach(to -> stages.add(named(Stage.class, to)));
        return stages;
    }

    private List<Transition> transitions(PackNode entry, Set<Stage> stages, Set<String> clocks) {
        entry.requireOnly(
                "from",
                "step",
                "to",
                "by",
                "applicant",
                "law",
                "on",
                "if-outcome",
                "once",
                "after",
                "not-by",
                "when-over",
                "needs",
                "in-session");
        var step = named(Step.class, entry.get("step"));
        var guards = guards(entry, clocks);
        var by = named(Permission.class, entry.get("by"));
        var applicant = entry.find("applicant").map(PackNode::flag).orElse(false);
        var law = lawOf(entry);
        var inSession = entry.find("in-session").map(PackNode::flag).orElse(false);
        if (inSession && !step.settles()) {
            throw entry.get("in-session").fault("a session decides: %s decides nothing".formatted(step));
        }
        return from(entry.get("from"), stages).stream()
                .map(from ->
                        new Transition(from, step, to(entry.get("to"), from), by, applicant, guards, law, inSession))
                .sorted(Comparator.comparing(Transition::from))
                .toList();
    }

    private static Set<Stage> from(PackNode node, Set<Stage> stages) {
        if (!node.isList() && node.text().equals("any")) {
            return stages.stream().filter(Stage::isOpen).collect(Collectors.toSet());
        }
        return node.isList() ? all(Stage.class, node) : EnumSet.of(named(Stage.class, node));
    }

    private static Stage to(PackNode node, Stage from) {
        return node.text().equals("same") ? from : named(Stage.class, node);
    }

    private Guards guards(PackNode entry, Set<String> clocks) {
        var over = entry.find("when-over");
        over.filter(node -> !clocks.contains(node.text())).ifPresent(node -> {
            throw node.fault("no such clock: %s. There are %s".formatted(node.text(), clocks));
        });
        return new Guards(
                onTracks(entry),
                entry.find("if-outcome").map(WayReader::texts).orElse(Set.of()),
                entry.find("once").map(PackNode::flag).orElse(false),
                entry.find("after").map(node -> named(Step.class, node)),
                entry.find("not-by").map(node -> all(Step.class, node)).orElse(Set.of()),
                over.map(PackNode::text),
                entry.find("needs").map(WayReader::needs).orElse(Set.of()));
    }

    private static Set<Need> needs(PackNode node) {
        return node.list().stream().map(WayReader::need).collect(Collectors.toSet());
    }

    private static Need need(PackNode node) {
        return Arrays.stream(Need.values())
                .filter(need -> need.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("no step can need %s; there is: assessment".formatted(node.text())));
    }

    private ClockRule clock(String key, PackNode node) {
        node.requireOnly("term", "from", "until", "halted-by", "resumed-by", "rolls", "on", "law");
        var from = texts(node.get("from"));
        var filing = from.contains("FILED");
        var starts = node.get("from").list().stream()
                .filter(step -> !step.text().equals("FILED"))
                .map(step -> named(Step.class, step))
                .collect(Collectors.toSet());
        return new ClockRule(
                key,
                Term.read(node.get("term")),
                starts,
                filing,
                all(Step.class, node.get("until")),
                node.find("halted-by").map(steps -> all(Step.class, steps)).orElse(Set.of()),
                node.find("resumed-by").map(steps -> all(Step.class, steps)).orElse(Set.of()),
                node.find("rolls").map(PackNode::flag).orElse(true),
                onTracks(node),
                lawOf(node));
    }

    private Set<String> onTracks(PackNode entry) {
        var named = entry.find("on").map(WayReader::texts).orElse(Set.of());
        if (!tracks.keySet().containsAll(named)) {
            throw entry.get("on").fault("no such track among %s. There are %s".formatted(named, tracks.keySet()));
        }
        return named;
    }

    private static Set<String> texts(PackNode node) {
        return node.list().stream().map(PackNode::text).collect(Collectors.toCollection(HashSet::new));
    }

    private static String lawOf(PackNode entry) {
        if (entry.get("law").text().isBlank()) {
            throw entry.get("law").fault("every step, clock and track names its law");
        }
        return entry.get("law").text();
    }

    private static LocalDate date(PackNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException notADate) {
            throw node.fault("a date such as 2026-07-28 is expected here, not '%s'".formatted(node.text()));
        }
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, PackNode node) {
        return node.list().stream().map(entry -> named(type, entry)).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E named(Class<E> type, PackNode node) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault("no such %s: %s. There are %s"
                        .formatted(
                                type.getSimpleName().toLowerCase(Locale.ROOT),
                                node.text(),
                                List.of(type.getEnumConstants()))));
    }
}
