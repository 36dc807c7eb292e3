// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Applicant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what is keyed from a paper form and sends it, once its scan lies beside it. */
@Service
public class KeyPaper {

    /** What the scan of the paper is kept under, beside the files of the form's own questions. */
    public static final Field SCAN = new Field(
            "rows.paper",
            "rows.paper",
            FieldType.FILE,
            0,
            "",
            List.of(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            false,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Condition.ALWAYS);

    private final SavePage savePage;
    private final Form form;
    private final SendForApplicant sendForApplicant;

    KeyPaper(SavePage savePage, Form form, SendForApplicant sendForApplicant) {
        this.savePage = savePage;
        this.form = form;
        this.sendForApplicant = sendForApplicant;
    }

    /** A number that changes with every save of the draft. */
    public static int stamp(Draft draft) {
        return draft.pages().values().stream()
                .mapToInt(Draft.SavedPage::version)
                .sum();
    }

    /** Pages that say what they said before are left alone. */
    @Transactional
    public void save(Applicant applicant, Draft draft, PaperReading reading) {
        reading.pages().forEach((key, answers) -> {
            var page = form.page(key).orElseThrow(NoDraft::new);
            if (!says(draft, answers)) {
                savePage.save(applicant, draft, page, answers, draft.versionOf(page));
            }
        });
    }

    private static boolean says(Draft draft, Map<String, String> answers) {
        return answers.entrySet().stream()
                .allMatch(answer -> draft.answers().get(answer.getKey()).equals(answer.getValue()));
    }

    /** The paper bears the person's signature; the officer says so. */
    public SendForApplicant.Outcome send(Applicant applicant, UUID key, String language) {
        return sendForApplicant.sendSigned(applicant, key, language);
    }
}
