// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.country.CountryPack;

/** What a pack's form asks about members of a family, and the parts of it the program understands by name. */
public final class FamilyForm {

    static final String RELATIONSHIP = "relationship";
    static final String WHEREABOUTS = "whereabouts";
    static final String JOINS = "joins";
    static final String DEPENDS = "depends";
    static final String HERE = "HE";

    /** What is not asked about somebody who came later: they are here, and joining is why they are added. */
    private static final Set<String> KNOWN_OF_LATER = Set.of(WHEREABOUTS, JOINS);

    private FamilyForm() {}

    /** The lists of relatives, in the order of the form. */
    static List<Field> lists(Form form) {
        return form.fields().values().stream()
                .filter(field -> field.rows().map(RowForm::family).orElse(false))
                .toList();
    }

    /** The list that somebody who comes later is added to; empty when the country does not ask about families. */
    public static Optional<Field> list(Form form) {
        return lists(form).stream().findFirst();
    }

    /** The questions about somebody who comes later, as a page of the form. */
    public static FormPage page(Field list) {
        var asked = list.rows().orElseThrow();
        return new FormPage(
                list.key(),
                "",
                asked.fields().stream()
                        .filter(field -> !field.isFile() && !KNOWN_OF_LATER.contains(field.key()))
                        .toList(),
                asked.rules(),
                Condition.ALWAYS);
    }

    /** What is known of them beforehand. */
    public static Answers answers(Form form, Field list) {
        return form.answers(Map.of()).of(list.rows().orElseThrow(), Map.of(WHEREABOUTS, HERE, JOINS, "yes"));
    }

    /** The questions of the list a member was told about in, as far as they are answered. */
    public static Stream<Field> questions(Form form, Map<String, String> told) {
        return lists(form).stream()
                .flatMap(list -> list.rows().stream())
                .filter(rows -> told.keySet().stream()
                        .allMatch(key -> rows.field(key).isPresent() || KNOWN_OF_LATER.contains(key)))
                .limit(1)
                .flatMap(rows -> rows.fields().stream())
                .filter(field -> told.containsKey(field.key()));
    }

    /** How a member is called, or empty when no name was told. */
    public static String name(Form form, Map<String, String> told, CountryPack pack) {
        return PersonFacts.of(Map.of(
                        Fact.GIVEN_NAMES, fact(form, told, Fact.GIVEN_NAMES),
                        Fact.SURNAME_PATERNAL, fact(form, told, Fact.SURNAME_PATERNAL),
                        Fact.SURNAME_MATERNAL, fact(form, told, Fact.SURNAME_MATERNAL)))
                .called(pack);
    }

    static String fact(Form form, Map<String, String> answers, Fact fact) {
        return lists(form).stream()
                .flatMap(list -> list.rows().stream())
                .flatMap(rows -> rows.fields().stream())
                .filter(field -> field.fact().equals(Optional.of(fact)))
                .map(field -> answers.getOrDefault(field.key(), ""))
                .filter(answer -> !answer.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What is told about a member, as answers to the form's own questions; those who joined live with the head. */
    static Answers asApplicant(Form form, Map<String, String> told, Answers head) {
        var answers = new HashMap<String, String>();
        for (var field : form.fields().values()) {
            field.fact().ifPresent(fact -> {
                var lives = Stream.of(Fact.ADDRESS, Fact.AREA).anyMatch(fact::equals);
                var answer = lives ? head.get(field.key()) : fact(form, told, fact);
                if (!answer.isEmpty()) {
                    answers.put(field.key(), answer);
                }
            });
        }
        return form.answers(answers);
    }
}
