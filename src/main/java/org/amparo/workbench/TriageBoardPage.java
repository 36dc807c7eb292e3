// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.triage.QueueRow;
import org.amparo.triage.Tier;
import org.amparo.triage.TriageQueue;
import org.amparo.triage.TriageTerms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes when, of the officer's offices. The filters live in the address. */
@Controller
class TriageBoardPage {

    private final TriageQueue queue;
    private final TriageTerms terms;
    private final Frames frames;

    TriageBoardPage(TriageQueue queue, TriageTerms terms, Frames frames) {
        this.queue = queue;
        this.terms = terms;
        this.frames = frames;
    }

    @GetMapping("/work/triage")
    @Allowed(Permission.READ_APPLICATION)
    String show(
            @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "1") String page,
            Officer officer,
            Words words,
            Model model) {
        var wanted = tier(tier);
        var number = PrintPage.number(page);
        Set<String> offices = officer.offices().contains(office) ? Set.of(office) : Set.of();
        var rows = queue.list(wanted, offices, number - 1, officer);
        model.addAttribute(
                "page",
                new TriageBoardView(
                        frames.of(officer, "triage", words),
                        words.shortDate(terms.since()),
                        tiles(queue.counts(offices, officer), words),
                        wanted.map(Tier::name).orElse(""),
                        frames.offices(officer, office),
                        offices.isEmpty() ? "" : office,
                        rows.rows().stream().map(row -> row(row, words)).toList(),
                        number,
                        rows.more(),
                        officer.may(Permission.OVERRIDE_TRIAGE)));
        return "workbench/triage-board";
    }

    static Optional<Tier> tier(String name) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.name().equals(name))
                .findFirst();
    }

    private List<TriageBoardView.Tile> tiles(Map<Tier, TriageQueue.Count> counts, Words words) {
        return counts.entrySet().stream()
                .map(entry -> new TriageBoardView.Tile(
                        entry.getKey().name(),
                        words.text("work.triage.tier." + entry.getKey().name()),
                        term(entry.getKey(), words),
                        entry.getValue().cases(),
                        entry.getValue().overdue(),
                        entry.getValue().unsure()))
                .toList();
    }

    /** Terms up to three days are said in hours. */
    private String term(Tier tier, Words words) {
        var term = terms.within(tier);
        return term.toDays() <= 3
                ? words.text("work.triage.hours", term.toHours())
                : words.text("work.triage.days", term.toDays());
    }

    private TriageBoardView.Row row(QueueRow row, Words words) {
        return new TriageBoardView.Row(
                row.caseId(),
                row.fileNumber(),
                frames.office(row.office()),
                row.tier().name(),
                words.moment(row.filedAt()),
                words.moment(row.dueAt()),
                row.overdue(),
                row.needsPerson());
    }
}
