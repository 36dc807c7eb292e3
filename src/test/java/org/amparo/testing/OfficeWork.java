// SPDX-License-Identifier: Apache-2.0
package org.amparo.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.registration.Drafts;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.SavePage;
import org.amparo.registration.StartDraft;
import org.amparo.registration.Submission;
import org.amparo.registration.SubmitApplication;
import org.amparo.registration.UploadEvidence;
import org.amparo.registration.UploadRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of officers' work need of {@link RunningAmparo}: people who applied, and officers of any office. */
public final class OfficeWork {

    private final RunningAmparo amparo;

    public OfficeWork() {
        this(RunningAmparo.start());
    }

    /** With an Amparo of its own, such as one of another country. */
    public OfficeWork(RunningAmparo amparo) {
        this.amparo = amparo;
    }

    public String origin() {
        return amparo.origin();
    }

    public <T> T get(Class<T> type) {
        return amparo.context().getBean(type);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** A registrar of an office, who may all that a desk may, without an account to sign in with. */
    public static Officer registrar(String office) {
        return new Officer(
                UUID.randomUUID(),
                "Registrar of " + office,
                office,
                "registrar",
                Set.of(
                        Permission.WORK,
                        Permission.READ_APPLICATION,
                        Permission.CHECK_FACTS,
                        Permission.REQUEST_INFORMATION,
                        Permission.CHECK_PRESENCE,
                        Permission.REGISTER_CASE,
                        Permission.REVOKE_DOCUMENT),
                Set.of(office));
    }

    /** An account nobody has used yet. */
    public Applicant applicant() {
        var id = UUID.randomUUID();
        jdbc().sql("""
                insert into access.account (id, email, language, created_at)
                values (:id, :email, 'es-PE', now())
                """).param("id", id).param("email", id + "@example.org").update();
        return new Applicant(id);
    }

    /** Sends an application as a person would, page by page; what is not given takes a usual answer. */
    public UUID submit(Applicant applicant, Map<String, String> given) {
        return submit(applicant, "es-PE", given);
    }

    /** The same in another language. */
    public UUID submit(Applicant applicant, String language, Map<String, String> given) {
        var answers = new HashMap<>(Map.of(
                "given_names", "Yulimar Coromoto",
                "surname_paternal", "Mendívil",
                "surname_maternal", "Arrieta",
                "birth_date", "1991-05",
                "birth_country", "VEN",
                "nationalities", "VEN",
                "doc_type", "PAS",
                "doc_number", "084417206",
                "safe_channel", "EML",
                "safe_detail", "no"));
        answers.putAll(Map.of("area", "230101", "office", "TAC"));
        answers.putAll(given);
        var form = get(Form.class);
        get(StartDraft.class).start(applicant, language);
        var drafts = get(Drafts.class);
        for (var page : form.pages().values()) {
            var draft = drafts.find(applicant).orElseThrow();
            var fields = page.fields().stream()
                    .filter(field -> !field.isFile())
                    .map(Field::key)
                    .filter(answers::containsKey)
                    .toList();
            if (!fields.isEmpty()) {
                var typed = new HashMap<String, String>();
                fields.forEach(field -> typed.put(field, answers.get(field)));
                get(SavePage.class).save(applicant, draft, page, typed, 0);
            }
        }
        upload(applicant);
        return switch (get(SubmitApplication.class).submit(applicant, UUID.randomUUID(), language)) {
            case Submission.Received received -> received.receipt().applicationId();
            case Submission.Incomplete incomplete -> throw new IllegalStateException(incomplete.toString());
        };
    }

    private void upload(Applicant applicant) {
        try {
            var draft = get(Drafts.class).find(applicant).orElseThrow();
            var photo = Objects.requireNonNull(get(Form.class).fields().get("photo"));
            get(UploadEvidence.class).upload(applicant, draft, photo, InventedPhoto.jpeg(1), "photo.jpg");
        } catch (UploadRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    public int version(UUID application) {
        return jdbc().sql("select version from registration.application where id = :id")
                .param("id", application)
                .query(Integer.class)
                .single();
    }
}
