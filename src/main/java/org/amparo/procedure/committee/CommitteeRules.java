// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.procedure.BodySteps;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.amparo.procedure.committee.Body.Decides;
import org.amparo.procedure.committee.Body.Majority;
import org.amparo.procedure.committee.Body.Seat;
import org.amparo.procedure.committee.Body.Tie;

/** The bodies of a country that decide in session: committee.yaml. None where the country has no such file. */
record CommitteeRules(List<Body> bodies) {

    static CommitteeRules read(CountryPack pack) {
        return new CommitteeRules(
                pack.find("committee.yaml").map(file -> bodies(file, pack)).orElse(List.of()));
    }

    Optional<Body> find(String key) {
        return bodies.stream().filter(body -> body.key().equals(key)).findFirst();
    }

    private static List<Body> bodies(PackNode file, CountryPack pack) {
        file.requireOnly("bodies");
        var steps = BodySteps.of(pack);
        var bodies = new ArrayList<Body>();
        var decided = new HashSet<Decides>();
        file.get("bodies").entries().forEach((key, node) -> bodies.add(body(key, node, steps, decided, pack)));
        if (bodies.isEmpty()) {
            throw file.get("bodies").fault("there is no body; leave the file out where none decides in session");
        }
        return List.copyOf(bodies);
    }

    private static Body body(String key, PackNode node, BodySteps steps, Set<Decides> decided, CountryPack pack) {
        node.requireOnly("name", "law", "decides", "quorum", "majority", "tie", "seats");
        if (node.get("law").text().isBlank()) {
            throw node.get("law").fault("every body names the law it rests on");
        }
        var decides = new ArrayList<Decides>();
        for (var one : node.get("decides").list()) {
            decides.add(decides(one, steps, decided));
        }
        if (decides.isEmpty()) {
            throw node.get("decides").fault("the body decides nothing");
        }
        var seats = new LinkedHashMap<String, Seat>();
        node.get("seats").entries().forEach((name, seat) -> seats.put(name, seat(name, seat, pack)));
        var body = new Body(
                key,
                names(node.get("name"), pack),
                node.get("law").text(),
                List.copyOf(decides),
                node.get("quorum").number(),
                named(Majority.class, node.get("majority")),
                named(Tie.class, node.get("tie")),
                List.copyOf(seats.values()));
        check(body, node);
        return body;
    }

    private static void check(Body body, PackNode node) {
        if (body.seats().stream().filter(Seat::chair).count() != 1) {
            throw node.get("seats").fault("one seat has the chair, and one alone");
        }
        if (body.quorum() < 1 || body.quorum() > body.votes()) {
            throw node.get("quorum").fault("a quorum is from 1 to the votes there are: " + body.votes());
        }
    }

    private static Decides decides(PackNode node, BodySteps steps, Set<Decides> decided) {
        node.requireOnly("way", "stage", "step");
        var decides = new Decides(
                node.get("way").text(), exact(Stage.class, node.get("stage")), exact(Step.class, node.get("step")));
        if (!steps.decides(decides.way(), decides.stage(), decides.step())) {
            throw node.fault("procedure.yaml decides nothing by %s from %s of %s"
                    .formatted(decides.step(), decides.stage(), decides.way()));
        }
        if (!decided.add(decides)) {
            throw node.fault("another line decides this already");
        }
        return decides;
    }

    private static Seat seat(String key, PackNode node, CountryPack pack) {
        node.requireOnly("name", "has", "chair");
        var has = node.get("has").text();
        if (!has.equals("vote") && !has.equals("voice")) {
            throw node.get("has").fault("a seat has a vote or a voice, not " + has);
        }
        var chair = node.find("chair").map(PackNode::flag).orElse(false);
        if (chair && !has.equals("vote")) {
            throw node.get("chair").fault("the chair has a vote");
        }
        return new Seat(key, names(node.get("name"), pack), has.equals("vote"), chair);
    }

    private static Map<String, String> names(PackNode node, CountryPack pack) {
        var names = new LinkedHashMap<String, String>();
        node.entries().forEach((language, name) -> names.put(language, name.text()));
        var wanted = pack.staffLanguages().stream()
                .map(Locale::getLanguage)
                .collect(Collectors.toCollection(ArrayList::new));
        for (var language : wanted) {
            if (names.getOrDefault(language, "").isBlank()) {
                throw node.fault("a name in '%s' is missing".formatted(language));
            }
        }
        return names;
    }

    /** As written in the file: {@code not-adopted}. */
    private static <E extends Enum<E>> E named(Class<E> type, PackNode node) {
        var known = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            var written = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (written.equals(node.text())) {
                return constant;
            }
            known.add(written);
        }
        throw node.fault("one of %s is expected here, not '%s'".formatted(known, node.text()));
    }

    private static <E extends Enum<E>> E exact(Class<E> type, PackNode node) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(node.text())) {
                return constant;
            }
        }
        throw node.fault("no such %s: %s".formatted(type.getSimpleName().toLowerCase(Locale.ROOT), node.text()));
    }
}
