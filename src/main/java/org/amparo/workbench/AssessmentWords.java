// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.country.Words;
import org.amparo.procedure.Step;
import org.amparo.procedure.assessment.AssessedFact;
import org.amparo.procedure.assessment.AssessmentText;
import org.amparo.procedure.assessment.AssessmentVersion;
import org.amparo.procedure.assessment.Cited;
import org.amparo.procedure.assessment.Finding;
import org.amparo.procedure.assessment.Part;

/** How an assessment is said in words. */
final class AssessmentWords {

    private AssessmentWords() {}

    static String part(Part part, Words words) {
        return words.text("work.assessment.part." + part.key());
    }

    static String finding(AssessedFact fact, Finding finding, Words words) {
        var own = finding == Finding.LEFT && fact.isOwn() ? ".own" : "";
        return words.text("work.assessment.finding." + finding.key() + own);
    }

    /** Where it comes from: declared, seen on a document, verified by whom and when. */
    static String origin(AssessedFact fact, Words words) {
        var key = "work.assessment.origin." + fact.origin().toLowerCase(Locale.ROOT);
        return fact.on().isEmpty()
                ? words.text(key)
                : words.text(key, fact.source(), words.shortDate(LocalDate.parse(fact.on())));
    }

    static AssessmentView.Row row(AssessedFact fact, Words words) {
        return new AssessmentView.Row(
                fact.id(),
                fact.what(),
                fact.says(),
                origin(fact, words),
                fact.isOwn() ? fact.source() : "",
                Stream.of(Finding.values())
                        .map(finding ->
                                new Choice(finding.name(), finding(fact, finding, words), finding == fact.finding()))
                        .toList(),
                fact.reason());
    }

    /** A section in plain lines, to be read and compared. */
    static String printed(Part part, AssessmentText text, Words words) {
        var lines = new ArrayList<String>();
        if (part == Part.FACTS) {
            text.facts().stream()
                    .filter(AssessedFact::isMaterial)
                    .map(fact -> line(fact, words))
                    .forEach(lines::add);
        }
        if (part == Part.GROUNDS && !text.grounds().isEmpty()) {
            lines.add(text.grounds().stream()
                    .map(ground -> words.label("GRD", ground))
                    .collect(Collectors.joining(", ")));
        }
        if (part == Part.PROPOSAL && !text.proposal().isEmpty()) {
            lines.add(words.text("work.assessment.version.proposal", words.label("OUT", text.proposal())));
        }
        if (!text.text(part).isEmpty()) {
            lines.add(text.text(part));
        }
        lines.addAll(cited(part, text, words));
        return String.join("\n", lines);
    }

    /** What a section cites, as it was when it was cited. */
    static List<String> cited(Part part, AssessmentText text, Words words) {
        var numbers = Cited.numbersIn(text.text(part));
        return text.citations().stream()
                .filter(cited -> numbers.contains(cited.number()))
                .map(cited -> words.text(
                        "work.assessment.cited",
                        String.valueOf(cited.number()),
                        cited.title(),
                        cited.source(),
                        cited.publisher(),
                        words.shortDate(LocalDate.parse(cited.publishedOn()))))
                .toList();
    }

    private static String line(AssessedFact fact, Words words) {
        var found = finding(fact, fact.finding(), words);
        return Stream.of(
                        fact.says().isEmpty()
                                ? fact.what()
                                : words.text("work.assessment.line", fact.what(), fact.says()),
                        fact.isOwn() && !fact.source().isEmpty() ? fact.source() : origin(fact, words),
                        fact.reason().isEmpty() ? found : words.text("work.assessment.line", found, fact.reason()))
                .collect(Collectors.joining(" · "));
    }

    static List<AssessmentView.Remark> remarks(AssessmentVersion version, Part part, Words words) {
        return version.remarks().stream()
                .filter(said -> said.texts().containsKey(part))
                .map(said -> new AssessmentView.Remark(
                        said.texts().getOrDefault(part, ""),
                        words.text(
                                        said.step() == Step.RETURN_ASSESSMENT
                                                ? "work.assessment.review.returned"
                                                : "work.assessment.review.endorsed")
                                + ". "
                                + words.text("work.assessment.by", said.officer(), words.moment(said.at()))))
                .toList();
    }

    static Map<String, String> errors(Map<String, String> problems, Words words) {
        var errors = new LinkedHashMap<String, String>();
        problems.forEach((field, problem) ->
                errors.put(field, words.text("work.assessment.error." + problem, named(field, words))));
        return errors;
    }

    /** The section a field is the text of; nothing of any other field. */
    private static String named(String field, Words words) {
        return Stream.of(Part.values())
                .filter(part -> field.equals("text-" + part.key()))
                .map(part -> part(part, words))
                .findFirst()
                .orElse("");
    }
}
