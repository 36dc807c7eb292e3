// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is on record about a person, for that person: facts with their former values, answers, changes asked for. */
@Service
public class OwnData {

    private final DeskRecords records;
    private final UpdateTable updates;
    private final OwnAnswers answers;
    private final EvidenceTable evidence;
    private final AccessLog log;

    OwnData(DeskRecords records, UpdateTable updates, OwnAnswers answers, EvidenceTable evidence, AccessLog log) {
        this.records = records;
        this.updates = updates;
        this.answers = answers;
        this.evidence = evidence;
        this.log = log;
    }

    /**
     * @param answers what was answered, brought up to date by the facts and by newer choices of how to be told; closed
     *     answers are not in it
     */
    public record View(UUID applicationId, List<FactView> facts, Answers answers, List<FactUpdateView> updates) {

        public FactView fact(Fact fact) {
            return facts.get(fact.ordinal());
        }

        @Override
        public String toString() {
            return "View[" + applicationId + "]";
        }
    }

    /** Of the newest application; empty before there is one. */
    @Transactional
    public Optional<View> find(Applicant applicant) {
        return records.findOwn(applicant).map(row -> {
            log.read(applicant, "data.read", new Subject("application", row.id()));
            return new View(
                    row.id(), records.facts(row), answers.upToDate(row), updates.ofAccount(applicant.accountId()));
        });
    }

    /** Everything answered as it was sent, closed answers included: they are the person's own. */
    @Transactional
    public Map<String, String> asSent(Applicant applicant) {
        return records.findOwn(applicant).map(answers::asSent).orElse(Map.of());
    }

    /** Every change the account asked for, oldest first. */
    public List<FactUpdateView> updates(UUID accountId) {
        return updates.ofAccount(accountId);
    }

    /** Ids of what the access log knows as this person's: application, draft and files, removed ones included. */
    public List<UUID> things(Applicant applicant) {
        return records.things(applicant);
    }

    /** What the person uploaded, with the form and later. */
    public List<EvidenceFile> files(Applicant applicant) {
        return records.findOwn(applicant)
                .map(row -> evidence.ofDraft(row.draftId()))
                .orElse(List.of());
    }

    /** The person takes the whole file with them. */
    @Transactional
    public void noteDownload(Applicant applicant) {
        var row = records.findOwn(applicant).orElseThrow(ApplicationNotFound::new);
        log.wrote(applicant, "data.download", new Subject("application", row.id()));
    }
}
