// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.ChangeOwnData;
import org.amparo.registration.Fact;
import org.amparo.registration.FactCheck;
import org.amparo.registration.FactUpdateView;
import org.amparo.registration.FactView;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.OwnData;
import org.amparo.registration.PersonFacts;
import org.amparo.registration.UpdateRules;
import org.springframework.stereotype.Component;

/** Puts what is on record about a person into words for that person. */
@Component
class DataViews {

    private final Form form;
    private final UpdateRules rules;
    private final AnswerText answerText;
    private final CountryPack pack;

    DataViews(Form form, UpdateRules rules, AnswerText answerText, CountryPack pack) {
        this.form = form;
        this.rules = rules;
        this.answerText = answerText;
        this.pack = pack;
    }

    /** The form's pages on which something can be changed later, in order. */
    Stream<FormPage> changeable() {
        return form.pages().values().stream()
                .map(ChangeOwnData::changeable)
                .filter(page -> !page.fields().isEmpty());
    }

    DataView of(OwnData.View own, Words words) {
        return new DataView(
                changeable().map(page -> section(page, own, words)).toList(),
                own.updates().reversed().stream()
                        .map(update -> update(update, words))
                        .toList());
    }

    private DataView.Section section(FormPage page, OwnData.View own, Words words) {
        var facts =
                page.fields().stream().flatMap(field -> field.fact().stream()).toList();
        var contact = ChangeOwnData.isContact(page);
        return new DataView.Section(
                page.key(),
                words.text("form.page." + page.key()),
                contact ? "free" : rules.wayOf(facts).name().toLowerCase(Locale.ROOT),
                contact,
                page.fields().stream()
                        .map(field -> line(field, own, words))
                        .filter(line ->
                                !line.value().isEmpty() || !line.former().isEmpty())
                        .toList());
    }

    private DataView.Line line(Field field, OwnData.View own, Words words) {
        var value = own.answers().get(field.key());
        var history = field.fact().map(own::fact);
        return new DataView.Line(
                words.text(field.label()),
                answerText.of(field, value, words),
                field.fact().map(fact -> fact.kind() == Fact.Kind.IDENTIFIER).orElse(false),
                history.flatMap(DataViews::changedAt)
                        .map(at -> words.text("mydata.since", words.shortDate(day(at))))
                        .orElse(""),
                history.map(fact -> former(fact, words)).orElse(List.of()));
    }

    private static Optional<Instant> changedAt(FactView fact) {
        return fact.history().stream()
                .filter(check -> !check.formerValue().equals(check.value()))
                .map(FactCheck::checkedAt)
                .reduce((earlier, later) -> later);
    }

    private List<String> former(FactView fact, Words words) {
        var lines = new ArrayList<String>();
        for (var check : fact.history().reversed()) {
            if (!check.formerValue().equals(check.value())) {
                var said = check.formerValue().isEmpty()
                        ? words.text("mydata.nothing")
                        : PersonFacts.print(fact.fact(), check.formerValue(), words, pack);
                var by = check.outcome() == FactCheck.Outcome.CHANGED ? "mydata.former.you" : "mydata.former.officer";
                lines.add(words.text(by, said, words.shortDate(day(check.checkedAt()))));
            }
        }
        return lines;
    }

    private DataView.Update update(FactUpdateView update, Words words) {
        var state = update.decision()
                .map(decision -> decision.accepted() ? "accepted" : "refused")
                .orElse("waiting");
        return new DataView.Update(
                words.has("form.page." + update.page()) ? words.text("form.page." + update.page()) : "",
                words.moment(update.askedAt()),
                words.text("mydata.update." + state),
                switch (state) {
                    case "accepted" -> "good";
                    case "refused" -> "bad";
                    default -> "todo";
                },
                update.decision().map(FactUpdateView.Decision::reason).orElse(""),
                update.changes().stream()
                        .map(change -> words.text(
                                "mydata.change.line",
                                label(change.fact(), words),
                                PersonFacts.print(change.fact(), change.wanted(), words, pack)))
                        .toList());
    }

    private String label(Fact fact, Words words) {
        return form.fields().values().stream()
                .filter(field -> field.fact().filter(fact::equals).isPresent())
                .findFirst()
                .map(field -> words.text(field.label()))
                .orElse("");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }
}
