// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks somebody, alone, whether there is something that would help. The answer is sealed for those who protect; the desk
 * knows only that it was asked.
 */
@Service
public class AskSupport {

    public static final int LONGEST = 2_000;

    static final String ADD = """
            insert into registration.support_answer (id, application_id, sealed, officer_id, officer_name, at)
            values (:id, :application, :sealed, :officer, :officerName, :at)
            """;

    static final String LIST = """
            select id, sealed, officer_name, at
              from registration.support_answer
             where application_id = :application
             order by number
            """;

    private final JdbcClient jdbc;
    private final PageCipher cipher;
    private final DeskRules rules;
    private final DeskActs acts;
    private final DeskRecords records;
    private final Emergencies emergencies;
    private final AccessLog log;
    private final Clock clock;

    AskSupport(
            JdbcClient jdbc,
            PageCipher cipher,
            DeskRules rules,
            DeskActs acts,
            DeskRecords records,
            Emergencies emergencies,
            AccessLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.rules = rules;
        this.acts = acts;
        this.records = records;
        this.emergencies = emergencies;
        this.log = log;
        this.clock = clock;
    }

    /** Codes that are none of the question's are left out. Throws {@link ApplicationNotFound}. */
    @Transactional
    public void answer(
            UUID application, SupportAnswer.Said said, Collection<String> choices, String words, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        records.getOpen(application, officer);
        var id = UUID.randomUUID();
        var at = clock.instant();
        var wanted = said == SupportAnswer.Said.WANTS
                ? choices.stream().filter(known()::contains).toList()
                : List.<String>of();
        var answer = Map.of(
                "said", said.name(),
                "choices", String.join(" ", wanted),
                "words", said == SupportAnswer.Said.WANTS ? words.strip() : "");
        jdbc.sql(ADD)
                .param("id", id)
                .param("application", application)
                .param("sealed", cipher.seal(Compartment.PROTECTION, id, answer))
                .param("officer", officer.id())
                .param("officerName", officer.name())
                .param("at", Timestamp.from(at))
                .update();
        acts.add(application, DeskPoint.SUPPORT, DeskAct.Outcome.ASKED, officer, at);
        log.wrote(officer, "desk.support", new Subject("application", application));
    }

    private Set<String> known() {
        return rules.support().map(field -> Set.copyOf(field.options())).orElse(Set.of());
    }

    /**
     * For those who protect and whoever opened it in an emergency, oldest first; each look is logged. Throws
     * {@link ApplicationNotFound}.
     */
    @Transactional
    public List<SupportAnswer> list(UUID application, Officer officer) {
        officer.require(Permission.READ_APPLICATION);
        if (!emergencies.lookedInto(application, Compartment.PROTECTION, officer)) {
            officer.require(Compartment.PROTECTION.permission());
        }
        records.get(application, officer);
        log.read(officer, "application.open-protection", new Subject("application", application));
        return jdbc.sql(LIST)
                .param("application", application)
                .query((row, n) -> {
                    var answer = cipher.open(
                            Compartment.PROTECTION, row.getObject("id", UUID.class), row.getBytes("sealed"));
                    var choices = answer.getOrDefault("choices", "");
                    return new SupportAnswer(
                            SupportAnswer.Said.valueOf(answer.getOrDefault("said", "NOTHING")),
                            choices.isEmpty() ? Set.of() : Set.of(choices.split(" ")),
                            answer.getOrDefault("words", ""),
                            row.getString("officer_name"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
