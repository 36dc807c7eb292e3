// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Follows every link from a walker's first pages on, and keeps one page of each route, or more where they differ. */
final class Crawl {

    /** Routes whose pages differ by what stands in the address; the rest look alike. */
    private static final Map<String, Integer> MORE = Map.of(
            "/apply/form/{page}", 40,
            "/apply/form/{page}/{list}/{row}", 6,
            "/apply/data/change/{page}", 3,
            "/work/applications/{id}", 3,
            "/work/applications/{id}/facts/{column}", 3,
            "/work/cases/{id}", 2);

    private static final int ENOUGH = 400;

    private final Routes routes;
    private final Map<String, Integer> kept = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    Crawl(Routes routes) {
        this.routes = routes;
    }

    void follow(Walker walker) {
        var waiting = new ArrayDeque<>(walker.pages());
        var seen = new HashSet<>(walker.pages());
        var first = walker.pages().size();
        walker.pages().clear();
        for (var nth = 0; !waiting.isEmpty() && nth < ENOUGH; nth++) {
            var address = waiting.removeFirst();
            var answer = walker.browser().get(address);
            if (!isPage(answer)) {
                noteFile(walker, address, answer, nth < first);
            } else if (isWanted(address) || nth < first) {
                walker.pages().add(address);
                routes.walked(address);
            }
            for (var link : answer.html().select("a[href^=/], img[src^=/]")) {
                var next = (link.hasAttr("href") ? link.attr("href") : link.attr("src")).replaceFirst("#.*$", "");
                if (!next.contains("lang=")
                        && routes.of(next)
                                .filter(route -> mayFollow(route, walker))
                                .isPresent()
                        && seen.add(next)) {
                    waiting.add(next);
                }
            }
        }
    }

    private boolean mayFollow(String route, Walker walker) {
        return route.startsWith("/work") == walker.officer() && kept.getOrDefault(route, 0) < most(route);
    }

    private boolean isWanted(String address) {
        var route = routes.of(address).orElse("");
        return taken.add(address) && kept.merge(route, 1, Integer::sum) <= most(route);
    }

    private static int most(String route) {
        return Objects.requireNonNullElse(MORE.get(route), 1);
    }

    private static boolean isPage(PlainBrowser.Answer answer) {
        var start = new String(answer.bytes(), 0, Math.min(20, answer.bytes().length), StandardCharsets.UTF_8);
        return answer.location().isEmpty()
                && start.toLowerCase(java.util.Locale.ROOT).contains("<!doctype html");
    }

    /** A photograph, a PDF, a list for a script: there is nothing to look at, but somebody gets it. */
    private void noteFile(Walker walker, String address, PlainBrowser.Answer answer, boolean wanted) {
        if (answer.status() / 100 == 2) {
            routes.walked(address);
        } else if (wanted) {
            faults.add(walker.name() + " does not come to " + address + " but to " + answer.status() + " "
                    + answer.location());
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
