// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Compartment;
import org.amparo.access.Subject;
import org.amparo.access.Vault;
import org.amparo.registration.UploadRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a proof of presence after the application was sent. When it returns, the paper is on disk. */
@Service
public class SendPresenceProof {

    static final String ADD = """
            insert into registration.evidence (id, draft_id, field, media_type, size_bytes, sha256, stored_at)
            select :id, a.draft_id, :field, :media_type, :size, :sha256, :now
              from registration.application a
             where a.id = :application
               and (select count(*) from registration.evidence e
                     where e.draft_id = a.draft_id and e.field = :field and e.removed_at is null) < :most
            """;

    static final int MOST = 8;

    private final JdbcClient jdbc;
    private final PresenceTable table;
    private final SummonsDays days;
    private final EvidenceStore store;
    private final Vault vault;
    private final AccessLog log;
    private final TransactionOperations transaction;
    private final Clock clock;

    SendPresenceProof(
            JdbcClient jdbc,
            PresenceTable table,
            SummonsDays days,
            EvidenceStore store,
            Vault vault,
            AccessLog log,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.days = days;
        this.store = store;
        this.vault = vault;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Throws {@link PresenceChanged} when no proof is asked for any more. */
    public void send(Applicant applicant, byte[] upload, String name) throws UploadRefused {
        var rules = days.rules().orElseThrow(PresenceChanged::new);
        var accepted = Intake.accept(upload, name, false);
        var id = UUID.randomUUID();
        store.put(id, vault.seal(Compartment.EVIDENCE, id, accepted.bytes()));
        var kept = transaction.execute(status -> keep(applicant, rules, id, accepted));
        if (!kept) {
            throw new UploadRefused(Reason.TOO_MANY);
        }
    }

    private boolean keep(Applicant applicant, PresenceRules rules, UUID id, Intake.Accepted accepted) {
        var application = table.lockOwn(applicant.accountId());
        var state = table.view(application, 0).state();
        if (!state.isOpen()) {
            throw new PresenceChanged();
        }
        var added = jdbc.sql(ADD)
                .param("id", id)
                .param("application", application)
                .param("field", rules.fileField())
                .param("media_type", accepted.mediaType())
                .param("size", accepted.bytes().length)
                .param("sha256", sha256(accepted.bytes()))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .update();
        if (added == 0) {
            return false;
        }
        if (state == PresenceState.PROOF_MISSING) {
            table.add(application, PresenceState.PROOF_GIVEN, "", null, clock.instant());
        }
        log.wrote(applicant, "evidence.add", new Subject("evidence", id));
        return true;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
