// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.PackFault;
import org.amparo.country.Words;
import org.amparo.triage.SimulateRules;
import org.amparo.triage.Tier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries changed rules of triage on the cases as they are: who would move where. Changes nothing. */
@Controller
class SimulatePage {

    private static final int UNPROCESSABLE = 422;

    /** Fewer are not told to who may not open every compartment: few people are people. */
    private static final int FEW = 5;

    private static final String PAGE = "workbench/simulate";

    private final SimulateRules simulate;
    private final CountryPack pack;
    private final Frames frames;

    SimulatePage(SimulateRules simulate, CountryPack pack, Frames frames) {
        this.simulate = simulate;
        this.pack = pack;
        this.frames = frames;
    }

    @GetMapping("/work/triage/simulate")
    @Allowed(Permission.OVERRIDE_TRIAGE)
    String show(Officer officer, Words words, Model model) {
        model.addAttribute("page", view(now(), List.of(), Optional.empty(), officer, words));
        return PAGE;
    }

    @PostMapping("/work/triage/simulate")
    @Allowed(Permission.OVERRIDE_TRIAGE)
    String run(
            @RequestParam(defaultValue = "") String rules,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        List<String> faults = List.of();
        var result = Optional.<SimulateView.Result>empty();
        if (rules.length() > SimulateRules.LONGEST) {
            faults = List.of(words.text("work.simulate.long"));
        } else {
            try {
                result = Optional.of(result(simulate.simulate(rules, officer), officer, words));
            } catch (PackFault wrong) {
                faults = String.valueOf(wrong.getMessage()).lines().toList();
            }
        }
        if (!faults.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
        }
        model.addAttribute("page", view(rules, faults, result, officer, words));
        return PAGE;
    }

    private SimulateView view(
            String typed, List<String> faults, Optional<SimulateView.Result> result, Officer officer, Words words) {
        return new SimulateView(frames.of(officer, "triage", words), typed, faults, result);
    }

    private String now() {
        try {
            return Files.readString(pack.path("triage.yaml"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private SimulateView.Result result(SimulateRules.Outcome outcome, Officer officer, Words words) {
        var all = Compartment.ofAnswers().stream().allMatch(officer::mayOpen);
        var stay = outcome.matrix().entrySet().stream()
                .mapToInt(row -> row.getValue().getOrDefault(row.getKey(), 0))
                .sum();
        return new SimulateView.Result(
                words.text("work.triage.count", outcome.cases()),
                number(outcome.cases() - stay, all, words),
                number(outcome.unsure(), true, words),
                Arrays.stream(Tier.values()).map(Tier::name).toList(),
                outcome.matrix().entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue(), all, words))
                        .toList(),
                outcome.samples().stream()
                        .map(one -> new SimulateView.Moved(
                                one.caseId(),
                                one.fileNumber(),
                                one.from().name(),
                                one.to().name()))
                        .toList(),
                outcome.byOffice().entrySet().stream()
                        .map(office -> new SimulateView.Office(
                                frames.office(office.getKey()),
                                number(office.getValue().rise(), all, words),
                                number(office.getValue().fall(), all, words)))
                        .toList());
    }

    private static SimulateView.Row row(Tier from, Map<Tier, Integer> to, boolean all, Words words) {
        return new SimulateView.Row(
                from.name(),
                Arrays.stream(Tier.values())
                        .map(tier -> new SimulateView.Cell(
                                tier.name(),
                                number(to.getOrDefault(tier, 0), all || tier == from, words),
                                tier == from))
                        .toList());
    }

    private static String number(int cases, boolean exactly, Words words) {
        return exactly || cases == 0 || cases >= FEW
                ? words.text("work.triage.count", cases)
                : words.text("work.simulate.few", FEW);
    }
}
