// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What later documents of an accepted application need: the facts as they count today. For the procedure, which logs. */
@Component
public class AcceptedApplications {

    static final String FIND = """
            select a.id, a.draft_id, a.person_id, a.account_id, a.control_number, a.form_version, a.language, a.office,
                   a.filed_at, a.state, a.version, a.answers, %s
              from registration.application a
              join registration.person p on p.id = a.person_id
             where a.id = :id and a.state = 'REGISTERED'
            """.formatted(DeskRecords.FACTS);

    static final String ACCOUNT = "select account_id from registration.application where id = :id";

    static final String LANGUAGE = "select language from registration.application where id = :id";

    static final String ANSWER = "select coalesce(answers ->> :field, '') from registration.application where id = :id";

    static final String MOVE =
            "update registration.application set office = :office, version = version + 1 where id = :id";

    private final JdbcClient jdbc;
    private final EvidenceTable evidence;
    private final EvidenceFiles files;

    AcceptedApplications(JdbcClient jdbc, EvidenceTable evidence, EvidenceFiles files) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.files = files;
    }

    /** Empty before it was accepted. */
    public Optional<AcceptedApplication> find(UUID applicationId) {
        return jdbc.sql(FIND)
                .param("id", applicationId)
                .query(DeskRecords::row)
                .optional()
                .map(this::of);
    }

    /** To whom a letter goes; empty before the application was accepted. */
    public Optional<Addressee> addressee(UUID applicationId) {
        return jdbc.sql(FIND)
                .param("id", applicationId)
                .query((row, n) -> new Addressee(DeskRecords.row(row, n).facts(), row.getString("language")))
                .optional();
    }

    /** Facts as they count today, and the language the person wrote in. */
    public record Addressee(PersonFacts facts, String language) {

        @Override
        public String toString() {
            return "Addressee";
        }
    }

    /** In which language the person wrote it. */
    public Optional<String> languageOf(UUID applicationId) {
        return jdbc.sql(LANGUAGE).param("id", applicationId).query(String.class).optional();
    }

    /** Whose application it is. */
    public Optional<UUID> accountOf(UUID applicationId) {
        return jdbc.sql(ACCOUNT).param("id", applicationId).query(UUID.class).optional();
    }

    /** To the office that has its case from now on. */
    public void moveTo(UUID applicationId, String office) {
        jdbc.sql(MOVE).param("id", applicationId).param("office", office).update();
    }

    /** What was answered to a question of the form that is no fact; empty where nothing was. */
    public String answer(UUID applicationId, String field) {
        return jdbc.sql(ANSWER)
                .param("id", applicationId)
                .param("field", field)
                .query(String.class)
                .optional()
                .orElse("");
    }

    AcceptedApplication of(DeskRecords.Row row) {
        return new AcceptedApplication(
                row.id(),
                row.personId(),
                row.accountId(),
                row.controlNumber(),
                row.filedAt(),
                row.office(),
                row.facts(),
                newest(AcceptApplication.PHOTO_FIELD, row.draftId()),
                newest(KeepSignature.SIGNATURE.key(), row.draftId()));
    }

    /** The newest picture of a field, or nothing. */
    private byte[] newest(String field, UUID draft) {
        return evidence.ofDraft(draft).reversed().stream()
                .filter(file -> file.field().equals(field) && file.isImage())
                .findFirst()
                .map(files::bytes)
                .orElse(new byte[0]);
    }
}
