// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.CompareFacts;
import org.amparo.registration.Comparison;
import org.amparo.registration.CorrectionReason;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.Fact;
import org.amparo.registration.FactView;
import org.amparo.registration.PersonFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the facts of an application beside what documents say of them. */
@Component
class ReviewViews {

    /** What begins the names of the inputs of a row; the fact's name follows. */
    static final String SEEN = "seen.";

    static final String STAYS = "stays.";
    static final String REASON = "reason.";

    private final FlowViews flows;
    private final DeskViews desk;
    private final CompareFacts compareFacts;
    private final RegisterCase registerCase;
    private final SeenInput input;
    private final CountryPack pack;

    ReviewViews(
            FlowViews flows,
            DeskViews desk,
            CompareFacts compareFacts,
            RegisterCase registerCase,
            SeenInput input,
            CountryPack pack) {
        this.flows = flows;
        this.desk = desk;
        this.compareFacts = compareFacts;
        this.registerCase = registerCase;
        this.input = input;
        this.pack = pack;
    }

    /** @param typed what was typed and not taken, with the messages why */
    ReviewView of(UUID id, Map<String, String> typed, Map<Fact, String> errors, Officer officer, Words words) {
        var flow = flows.of(id, DeskPoint.REVIEW, officer, words);
        var application = flow.application();
        var readings = compareFacts.readings(id, officer);
        var needed = registerCase.factsToCheck();
        var declared = application.facts().stream()
                .filter(fact -> fact.isDeclared() || !fact.current().isEmpty() || fact.isChecked())
                .toList();
        return new ReviewView(
                flow.view(),
                declared.stream()
                        .filter(fact -> needed.contains(fact.fact()))
                        .map(fact -> row(fact, readings.getOrDefault(fact.fact(), ""), typed, errors, words))
                        .toList(),
                declared.stream()
                        .filter(fact -> !needed.contains(fact.fact()))
                        .map(fact -> desk.line(fact, words))
                        .toList(),
                desk.papers(application, words),
                application.undoable());
    }

    private ReviewView.Row row(
            FactView view, String reading, Map<String, String> typed, Map<Fact, String> errors, Words words) {
        var fact = view.fact();
        var line = desk.line(view, words);
        var seen = PersonFacts.print(fact, reading, words, pack);
        var declared = PersonFacts.print(fact, view.declared(), words, pack);
        var text = typed.getOrDefault(SEEN + fact.column(), "");
        var reason = typed.getOrDefault(REASON + fact.column(), CorrectionReason.AS_ON_DOCUMENT.name());
        return new ReviewView.Row(
                line,
                view.isChecked()
                        ? Marked.difference(seen, CompareFacts.isSame(fact, declared, seen) ? seen : declared)
                        : Marked.same(""),
                SeenInput.kind(fact, view.current()),
                SeenInput.typed(fact, view.current()),
                text,
                typed.getOrDefault(STAYS + fact.column(), Comparison.Stays.SAME.name()),
                input.choices(fact, text, words),
                Arrays.stream(CorrectionReason.values())
                        .filter(one -> one != CorrectionReason.OTHER)
                        .map(one -> new Choice(
                                one.name(),
                                words.text("work.reason." + one.name()),
                                one.name().equals(reason)))
                        .toList(),
                errors.containsKey(fact) ? words.text(errors.get(fact)) : "");
    }

    /** What the inputs of the rows say, of facts that exist. */
    static List<Comparison> read(Map<String, String> form) {
        return Arrays.stream(Fact.values())
                .filter(fact -> form.containsKey(STAYS + fact.column()))
                .map(fact -> new Comparison(
                        fact,
                        SeenInput.read(fact, form.getOrDefault(SEEN + fact.column(), "")),
                        named(Comparison.Stays.values(), form.get(STAYS + fact.column()), Comparison.Stays.SAME),
                        named(
                                CorrectionReason.values(),
                                form.get(REASON + fact.column()),
                                CorrectionReason.AS_ON_DOCUMENT)))
                .toList();
    }

    private static <E extends Enum<E>> E named(E[] known, @Nullable String name, E otherwise) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
