// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.PrintedDocument.Row;
import org.amparo.documents.PrintedLetter;
import org.amparo.documents.PrintedLetter.Said;
import org.amparo.kernel.PersonName;
import org.amparo.procedure.Step;
import org.amparo.registration.AcceptedApplications;
import org.springframework.stereotype.Component;

/**
 * What a letter says: first what was decided and what it means, in plain words in the person's language; then why, as it was
 * written; then the resolution, in the authority's.
 */
@Component
class LetterText {

    /** What it means, by what was decided; everything else gives no protection. */
    private static final Map<String, String> MEANING =
            Map.of("RC", "yes", "RF", "yes", "AG", "yes", "CP", "other", "AN", "stands");

    private final AcceptedApplications applications;
    private final CountryPack pack;

    LetterText(AcceptedApplications applications, CountryPack pack) {
        this.applications = applications;
        this.pack = pack;
    }

    /** Throws {@link IllegalStateException} where the person is not known any more. */
    PrintedLetter of(LetterView letter) {
        var addressee = applications
                .addressee(letter.applicationId())
                .orElseThrow(() -> new IllegalStateException("no application of letter " + letter.id()));
        var authority = pack.authorityWords();
        var words = pack.words(Locale.forLanguageTag(letter.language()));
        var facts = addressee.facts();
        var formalName = facts.name(pack).map(PersonName::spoken).orElse("");
        return new PrintedLetter(
                authority.text("authority.name"),
                authority.text("authority.ministry"),
                List.of(plain(letter, facts.called(pack), words), formal(letter, formalName, authority)),
                letter.reasons().lines().toList(),
                authority.lang(),
                words.text("decision-letter.footer", letter.fileNumber()));
    }

    private Said plain(LetterView letter, String name, Words words) {
        var meaning = MEANING.getOrDefault(letter.outcome(), "no");
        var paragraphs = new ArrayList<String>();
        letter.plain().lines().forEach(paragraphs::add);
        paragraphs.add(words.text("decision-letter." + meaning + ".means"));
        if (!meaning.equals("yes")) {
            if (letter.step() == Step.DECIDE) {
                paragraphs.add(words.text("decision-letter.review"));
            }
            paragraphs.add(words.text("decision-letter.help"));
        }
        if (!letter.reasons().isEmpty()) {
            paragraphs.add(words.text("decision-letter.reasons"));
        }
        return new Said(
                words.lang(),
                words.dir().equals("rtl"),
                words.text("decision-letter.title"),
                words.text("decision-letter." + meaning),
                rows(letter, name, words),
                paragraphs);
    }

    private Said formal(LetterView letter, String name, Words words) {
        return new Said(
                words.lang(),
                words.dir().equals("rtl"),
                words.text("work.letter.formal.title"),
                "",
                List.of(),
                List.of(
                        words.text("work.letter.formal.seen", letter.fileNumber(), name, words.text("authority.name")),
                        words.text(
                                "work.letter.formal.resolves",
                                words.label("OUT", letter.outcome()),
                                words.date(letter.decidedOn()))));
    }

    private List<Row> rows(LetterView letter, String name, Words words) {
        return List.of(
                new Row(words.text("decision-letter.name"), name),
                new Row(words.text("portal.decision.file"), letter.fileNumber()),
                new Row(words.text("portal.decision.kind"), words.label("OUT", letter.outcome())),
                new Row(words.text("decision-letter.day"), words.date(letter.decidedOn())));
    }
}
