// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves or removes one row of a list on a page of the applicant's draft. When it returns, the row is on disk. */
@Component
public class SaveRow {

    private final SavePage savePage;
    private final EvidenceTable evidence;
    private final AccessLog log;
    private final Clock clock;

    SaveRow(SavePage savePage, EvidenceTable evidence, AccessLog log, Clock clock) {
        this.savePage = savePage;
        this.evidence = evidence;
        this.log = log;
        this.clock = clock;
    }

    /** @param version of the page, as with {@link SavePage} */
    @Transactional
    public void save(Applicant applicant, Draft draft, FormPage page, Field list, Rows.Row row, int version) {
        savePage.save(
                applicant,
                draft,
                page,
                answers(draft, page, list, rows(draft, list).with(row)),
                version);
    }

    /** Its uploads go with it. A row that is gone already stays so. */
    @Transactional
    public void remove(Applicant applicant, Draft draft, FormPage page, Field list, String row) {
        var rows = rows(draft, list);
        if (rows.find(row).isEmpty()) {
            return;
        }
        savePage.save(applicant, draft, page, answers(draft, page, list, rows.without(row)), draft.versionOf(page));
        var uploads = Rows.evidenceKey(list.key(), row, "");
        evidence.ofDraft(draft.id()).stream()
                .filter(file -> file.field().startsWith(uploads))
                .filter(file -> evidence.remove(file.id(), applicant.accountId(), clock.instant()))
                .forEach(file -> log.wrote(applicant, "evidence.remove", new Subject("evidence", file.id())));
    }

    private static Rows rows(Draft draft, Field list) {
        return Rows.of(draft.answers().get(list.key()));
    }

    private static Map<String, String> answers(Draft draft, FormPage page, Field list, Rows rows) {
        var answers = new HashMap<String, String>();
        page.fields().forEach(field -> answers.put(field.key(), draft.answers().get(field.key())));
        answers.put(list.key(), rows.answer(list.rows().orElseThrow()));
        return answers;
    }
}
