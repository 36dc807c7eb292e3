// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.FamilyForm;
import org.amparo.registration.FamilyMember;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.Reunification;
import org.springframework.stereotype.Component;

/** Puts a family into words for its head. */
@Component
class FamilyViews {

    private final Form form;
    private final AnswerText answerText;
    private final CountryPack pack;

    FamilyViews(Form form, AnswerText answerText, CountryPack pack) {
        this.form = form;
        this.answerText = answerText;
        this.pack = pack;
    }

    FamilyView.Line line(FamilyMember member, Words words) {
        var state = member.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FamilyView.Line(
                member.id().toString(),
                FamilyForm.name(form, member.answers(), pack),
                Stream.of(
                                member.relationship().isEmpty() ? "" : words.label("REL", member.relationship()),
                                member.whereabouts().isEmpty() ? "" : words.label("WHR", member.whereabouts()))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                member.controlNumber().orElse(""),
                "family.state." + state,
                switch (member.state()) {
                    case NAMED -> "";
                    case PROPOSED -> "todo";
                    case JOINED -> "good";
                    case NOT_JOINED -> "bad";
                },
                member.reason(),
                member.invitedAt()
                        .map(at -> words.text("family.invited", words.shortDate(LocalDate.ofInstant(at, pack.zone()))))
                        .orElse(""));
    }

    /** Question and answer, as far as answered. */
    List<RelativeView.Told> told(FamilyMember member, Words words) {
        return FamilyForm.questions(form, member.answers())
                .map(field -> told(field, member.answers().getOrDefault(field.key(), ""), words))
                .filter(told -> !told.text().isEmpty())
                .toList();
    }

    private RelativeView.Told told(Field field, String answer, Words words) {
        return new RelativeView.Told(words.text(field.label()), answerText.of(field, answer, words));
    }

    FamilyView.Line line(Reunification request, Words words) {
        var state = request.state();
        var last = request.steps().getLast();
        return new FamilyView.Line(
                request.id().toString(),
                request.name(),
                Stream.of(
                                words.label("REL", request.relationship()),
                                request.country().isEmpty() ? "" : words.label("COUNTRY", request.country()))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(""),
                "",
                "family.reunion." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                switch (state) {
                    case RECEIVED, UNDER_REVIEW, MORE_NEEDED -> "todo";
                    case GRANTED -> "good";
                    case NOT_GRANTED -> "bad";
                },
                last.note(),
                words.text("family.since", words.shortDate(LocalDate.ofInstant(last.at(), pack.zone()))));
    }
}
