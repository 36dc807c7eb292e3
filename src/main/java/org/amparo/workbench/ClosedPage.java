// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Compartment;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.amparo.registration.AskSupport;
import org.amparo.registration.ClosedAnswers;
import org.amparo.registration.Emergencies;
import org.amparo.registration.SupportAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What somebody answered in one compartment, for officers who may open it. */
@Controller
class ClosedPage {

    private final Applications applications;
    private final ClosedAnswers closed;
    private final DeskViews desk;
    private final AskSupport askSupport;
    private final Emergencies emergencies;
    private final Frames frames;

    ClosedPage(
            Applications applications,
            ClosedAnswers closed,
            DeskViews desk,
            AskSupport askSupport,
            Emergencies emergencies,
            Frames frames) {
        this.applications = applications;
        this.closed = closed;
        this.desk = desk;
        this.askSupport = askSupport;
        this.emergencies = emergencies;
        this.frames = frames;
    }

    @GetMapping("/work/applications/{id}/closed/{compartment}")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, @PathVariable String compartment, Officer officer, Words words, Model model) {
        var told = closed.open(id, compartment(compartment), officer).stream()
                .map(section -> desk.told(section, words))
                .toList();
        var application = applications.get(id, officer);
        model.addAttribute(
                "page",
                new ClosedView(
                        frames.of(officer, "", words),
                        desk.identity(application, "", words),
                        "/work/applications/" + id,
                        compartment,
                        told,
                        compartment(compartment) == Compartment.PROTECTION
                                ? askSupport.list(id, officer).stream()
                                        .map(answer -> said(answer, words))
                                        .toList()
                                : List.of(),
                        officer.mayOpen(compartment(compartment)) ? "" : until(id, compartment, officer, words)));
        return "workbench/closed";
    }

    private String until(UUID id, String compartment, Officer officer, Words words) {
        return emergencies
                .openUntil(id, compartment(compartment), officer)
                .map(words::moment)
                .orElse("");
    }

    private ClosedView.Said said(SupportAnswer answer, Words words) {
        return new ClosedView.Said(
                words.text("work.flow.support.at-desk.when", answer.officerName(), words.moment(answer.at())),
                words.text("work.flow.support.said." + answer.said().name()),
                answer.choices().stream()
                        .map(code -> words.label("SUPPORT", code))
                        .sorted()
                        .toList(),
                answer.words());
    }

    private static Compartment compartment(String name) {
        return Arrays.stream(Compartment.values())
                .filter(Compartment.ofAnswers()::contains)
                .filter(compartment ->
                        compartment.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(NoSuchCompartment::new);
    }

    private static final class NoSuchCompartment extends RuntimeException implements NotThere {}
}
