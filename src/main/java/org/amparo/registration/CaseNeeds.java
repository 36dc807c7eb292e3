// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amparo.access.Compartment;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an officer must bring along to take somebody's case. Closed answers are opened by the program itself and forgotten at
 * once: what they ask for is neither kept nor shown, and how much work a case is does not depend on them.
 */
@Component
public class CaseNeeds {

    static final String FIND = """
            select a.id, a.answers, p.nationalities, coalesce(m.head_id, a.id) as family
              from registration.application a
              join registration.person p on p.id = a.person_id
              left join registration.family_member m on m.application_id = a.id
             where a.id = any(:ids)
            """;

    static final String CLOSED = """
            select application_id, compartment, sealed
              from registration.closed_answers
             where application_id = any(:ids)
            """;

    private final JdbcClient jdbc;
    private final PageCipher cipher;
    private final Form form;
    private final CountryPack pack;
    private final Clock clock;

    CaseNeeds(JdbcClient jdbc, PageCipher cipher, Form form, CountryPack pack, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.form = form;
        this.pack = pack;
        this.clock = clock;
    }

    /**
     * What one application asks for.
     *
     * @param language of the talk, by ISO 639-3; empty when nobody said
     * @param gender F, M, or empty when it is all the same
     * @param competences what an officer must be trained for; never to be shown
     * @param family the same for all who applied together; a file kept apart from its family stands alone
     * @param points how much work it is
     */
    public record Needs(
            String language,
            String gender,
            Set<String> nationalities,
            Set<Compartment> competences,
            UUID family,
            int points) {

        @Override
        public String toString() {
            return "Needs[" + family + "]";
        }
    }

    /** By application; who calls has nobody to show them to. */
    public Map<UUID, Needs> of(Collection<UUID> applications, NeedRules rules) {
        var ids = applications.toArray(UUID[]::new);
        var closed = new HashMap<UUID, Map<String, String>>();
        if (!rules.competences().isEmpty()) {
            jdbc.sql(CLOSED).param("ids", ids).query(row -> {
                var id = row.getObject("application_id", UUID.class);
                closed.computeIfAbsent(id, none -> new HashMap<>())
                        .putAll(cipher.open(
                                Compartment.valueOf(row.getString("compartment")), id, row.getBytes("sealed")));
            });
        }
        var today = LocalDate.ofInstant(clock.instant(), pack.zone());
        var needs = new HashMap<UUID, Needs>();
        jdbc.sql(FIND).param("ids", ids).query(row -> {
            var id = row.getObject("id", UUID.class);
            var open = cipher.clear(row.getString("answers"));
            var nationalities = row.getString("nationalities");
            needs.put(
                    id,
                    new Needs(
                            rules.language()
                                    .map(field -> open.getOrDefault(field, ""))
                                    .orElse(""),
                            gender(rules.gender()
                                    .map(field -> open.getOrDefault(field, ""))
                                    .orElse("")),
                            nationalities.isEmpty() ? Set.of() : Set.copyOf(List.of(nationalities.split(" "))),
                            competences(open, closed.getOrDefault(id, Map.of()), rules, today),
                            row.getObject("family", UUID.class),
                            points(open, rules, today)));
        });
        return needs;
    }

    private static String gender(String answer) {
        return answer.equals("F") || answer.equals("M") ? answer : "";
    }

    private Set<Compartment> competences(
            Map<String, String> open, Map<String, String> closed, NeedRules rules, LocalDate today) {
        var all = form.answers(open).with(closed);
        return rules.competences().entrySet().stream()
                .filter(rule -> rule.getValue().holds(all, today))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Compartment.class)));
    }

    private int points(Map<String, String> open, NeedRules rules, LocalDate today) {
        var answers = form.answers(open);
        return rules.basePoints()
                + rules.points().stream()
                        .filter(rule -> rule.when().holds(answers, today))
                        .mapToInt(NeedRules.Points::points)
                        .sum();
    }
}
