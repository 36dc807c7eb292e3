// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each applicant read and accepted, in which version, language and when. Rows are only added. */
@Component
public class Consents {

    static final String ADD = """
            insert into registration.consent (id, account_id, kind, version, language, given_at)
            values (:id, :account, :kind, :version, :language, :at)
            """;

    static final String HAS = """
            select exists (select from registration.consent
                            where account_id = :account and kind = 'information' and version = :version)
            """;

    private final JdbcClient database;
    private final AccessLog log;

    Consents(JdbcClient database, AccessLog log) {
        this.database = database;
        this.log = log;
    }

    public boolean hasAcceptedInformation(Applicant applicant, String version) {
        return database.sql(HAS)
                .param("account", applicant.accountId())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void acceptInformation(Applicant applicant, String version, String language, Instant at) {
        log.wrote(applicant, "information.accept", new Subject("account", applicant.accountId()));
        add(applicant, "information", version, language, at);
    }

    void declare(Applicant applicant, String version, String language, Instant at) {
        add(applicant, "declaration", version, language, at);
    }

    private void add(Applicant applicant, String kind, String version, String language, Instant at) {
        database.sql(ADD)
                .param("id", UUID.randomUUID())
                .param("account", applicant.accountId())
                .param("kind", kind)
                .param("version", version)
                .param("language", language)
                .param("at", Timestamp.from(at))
                .update();
    }
}
