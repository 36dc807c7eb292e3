// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.AssistInPerson;
import org.amparo.access.HelpGrants;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.amparo.country.CountryPack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms on paper on their way into drafts: same answers, same checks, same files as with anybody who applies online. An
 * officer opens the forms they began themselves.
 */
@Service
public class PaperForms {

    public static final int LONGEST_REASON = 500;

    /** Papers are rarely older; a typing slip of years would move somebody's whole case. */
    private static final int OLDEST_DAYS = 3 * 365;

    private static final String COLUMNS = """
            select p.draft_id as id, p.grant_id as "grant", p.language, p.received_on, p.reason, p.officer_id,
                   p.officer_name, p.started_at
              from registration.paper_form p
            """;

    static final String ADD = """
            insert into registration.paper_form (draft_id, grant_id, language, received_on, reason, officer_id,
                   officer_name, started_at)
            values (:draft, :grant, :language, :received, :reason, :officer, :name, :now)
            """;

    static final String OPEN = COLUMNS + """
              join registration.draft d on d.id = p.draft_id
             where p.officer_id = :officer and d.submitted_at is null
             order by p.started_at
            """;

    static final String OF_OFFICER = COLUMNS + " where p.draft_id = :draft and p.officer_id = :officer";

    static final String OF_DRAFT = COLUMNS + " where p.draft_id = :draft";

    static final String SAME_PERSON = """
            select count(*)
              from registration.person p
             where p.name_letters = :letters and p.birth_date = :birth
               and exists (select from registration.application a where a.person_id = p.id)
            """;

    private final JdbcClient database;
    private final AssistInPerson assist;
    private final HelpGrants grants;
    private final StartDraft startDraft;
    private final Form form;
    private final CountryPack pack;
    private final AccessLog log;
    private final Clock clock;

    PaperForms(
            JdbcClient database,
            AssistInPerson assist,
            HelpGrants grants,
            StartDraft startDraft,
            Form form,
            CountryPack pack,
            AccessLog log,
            Clock clock) {
        this.database = database;
        this.assist = assist;
        this.grants = grants;
        this.startDraft = startDraft;
        this.form = form;
        this.pack = pack;
        this.log = log;
        this.clock = clock;
    }

    /** Whether a paper can have been handed in that day. */
    public boolean isPossible(LocalDate receivedOn) {
        return !receivedOn.isAfter(today()) && receivedOn.isAfter(today().minusDays(OLDEST_DAYS));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }

    /** Returns the id of the form, which is its draft's. */
    @Transactional
    public UUID start(Officer officer, String language, LocalDate receivedOn, String reason) {
        officer.require(Permission.ENTER_PAPER);
        if (!isPossible(receivedOn) || (receivedOn.isBefore(today()) && reason.isBlank())) {
            throw new IllegalArgumentException("a paper was handed in today, or before with a reason");
        }
        var grant = assist.onPaper(officer, language);
        var applicant = grants.applicant(grant, officer).orElseThrow();
        var draft = startDraft.start(applicant, language);
        database.sql(ADD)
                .param("draft", draft.id())
                .param("grant", grant)
                .param("language", language)
                .param("received", receivedOn)
                .param("reason", reason.strip())
                .param("officer", officer.id())
                .param("name", officer.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        log.wrote(officer, "paper-form.start", new Subject("draft", draft.id()));
        return draft.id();
    }

    /** Those this officer began and has not sent. */
    public List<PaperForm> listOpen(Officer officer) {
        officer.require(Permission.ENTER_PAPER);
        return database.sql(OPEN).param("officer", officer.id()).query(PaperForm.class).list().stream()
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Throws {@link ApplicationNotFound} for another officer's. */
    public PaperForm get(UUID id, Officer officer) {
        officer.require(Permission.ENTER_PAPER);
        return database.sql(OF_OFFICER)
                .param("draft", id)
                .param("officer", officer.id())
                .query(PaperForm.class)
                .optional()
                .orElseThrow(ApplicationNotFound::new);
    }

    /** The person whose form it is, by the officer's hand. Throws {@link ApplicationNotFound} when its time is over. */
    public Applicant applicant(PaperForm paper, Officer officer) {
        return grants.applicant(paper.grant(), officer).orElseThrow(ApplicationNotFound::new);
    }

    /** How many of the same name and birth date applied before. A hint for an officer; it stops nobody. */
    public int samePersons(Officer officer, Answers answers) {
        officer.require(Permission.ENTER_PAPER);
        var letters = NameKeys.of(
                        answer(answers, Fact.GIVEN_NAMES),
                        answer(answers, Fact.SURNAME_PATERNAL),
                        answer(answers, Fact.SURNAME_MATERNAL),
                        answer(answers, Fact.CHOSEN_NAME),
                        answer(answers, Fact.NAME_ORIGINAL))
                .letters();
        var birth = answer(answers, Fact.BIRTH_DATE);
        return letters.isEmpty() || birth.isEmpty()
                ? 0
                : database.sql(SAME_PERSON)
                        .param("letters", letters)
                        .param("birth", birth)
                        .query(Integer.class)
                        .single();
    }

    private String answer(Answers answers, Fact fact) {
        return form.fields().values().stream()
                .filter(field -> field.fact().filter(fact::equals).isPresent())
                .map(field -> answers.get(field.key()))
                .findFirst()
                .orElse("");
    }

    /** Empty when the draft did not come on paper. */
    Optional<PaperForm> find(UUID draft) {
        return database.sql(OF_DRAFT)
                .param("draft", draft)
                .query(PaperForm.class)
                .optional();
    }
}
