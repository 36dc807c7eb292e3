// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant replies to what an officer asked. When nothing asked is open any more, the desk takes over again. */
@Service
public class AnswerRequest {

    public static final int LONGEST = 5_000;

    static final String ANSWER = """
            update registration.information_request r
               set reply = :reply, answered_at = :at
              from registration.application a
             where r.id = :id and a.id = r.application_id and a.account_id = :account and r.answered_at is null
            returning r.application_id
            """;

    static final String BELONGS = """
            select count(*)
              from registration.information_request r
              join registration.application a on a.id = r.application_id
             where r.id = :id and a.account_id = :account
            """;

    static final String HAND_BACK = """
            update registration.application a
               set version = version + 1,
                   state = case when state = 'INFORMATION_REQUESTED' and not exists (
                                         select 1 from registration.information_request r
                                          where r.application_id = a.id and r.answered_at is null)
                                then 'PRE_REGISTERED' else state end
             where id = :id
            """;

    static final String SAVE = """
            update registration.information_request r
               set draft = :text, draft_saved_at = :at
              from registration.application a
             where r.id = :id and a.id = r.application_id and a.account_id = :account and r.answered_at is null
            """;

    static final String EXTEND = """
            update registration.information_request r
               set reply_by = :until, extended_at = :at
              from registration.application a
             where r.id = :id and a.id = r.application_id and a.account_id = :account
               and r.answered_at is null and r.extended_at is null
            """;

    static final String LIST = """
            select r.id, r.application_id, r.wanted, r.asked_at, r.reply_by, r.reply, r.answered_at,
                   r.draft, r.draft_saved_at, r.extended_at
              from registration.information_request r
              join registration.application a on a.id = r.application_id
             where a.account_id = :account
             order by r.asked_at, r.id
            """;

    private final JdbcClient jdbc;
    private final RequestInformation requestInformation;
    private final AccessLog log;
    private final Clock clock;

    AnswerRequest(JdbcClient jdbc, RequestInformation requestInformation, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.requestInformation = requestInformation;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Sending twice keeps the first reply. Throws {@link ApplicationNotFound} for somebody else's request, {@link
     * IllegalArgumentException} for an empty or endless text: the page checks it.
     */
    @Transactional
    public void answer(UUID requestId, Applicant applicant, String text) {
        var reply = text.strip();
        if (reply.isEmpty() || reply.length() > LONGEST) {
            throw new IllegalArgumentException("a reply has 1 to " + LONGEST + " characters");
        }
        var application = jdbc.sql(ANSWER)
                .param("reply", reply)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", requestId)
                .param("account", applicant.accountId())
                .query(UUID.class)
                .optional();
        if (application.isEmpty()) {
            requireOwn(requestId, applicant);
            return;
        }
        jdbc.sql(HAND_BACK).param("id", application.get()).update();
        log.wrote(applicant, "application.reply", new Subject("application", application.get()));
    }

    /** Keeps what was written so far; nothing is sent. */
    @Transactional
    public void save(UUID requestId, Applicant applicant, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a reply has at most " + LONGEST + " characters");
        }
        var saved = jdbc.sql(SAVE)
                .param("text", text)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", requestId)
                .param("account", applicant.accountId())
                .update();
        if (saved == 0) {
            requireOwn(requestId, applicant);
        } else {
            log.wrote(applicant, "request.save", new Subject("request", requestId));
        }
    }

    /** The person takes more time, once, without having to say why; false when it was taken before, or answered. */
    @Transactional
    public boolean extend(UUID requestId, Applicant applicant) {
        var asked = listFor(applicant.accountId()).stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst()
                .orElseThrow(ApplicationNotFound::new);
        var extended = jdbc.sql(EXTEND)
                        .param("until", requestInformation.extended(asked.replyBy()))
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", requestId)
                        .param("account", applicant.accountId())
                        .update()
                == 1;
        if (extended) {
            log.wrote(applicant, "application.extend", new Subject("application", asked.applicationId()));
        }
        return extended;
    }

    /** Everything the account was ever asked, oldest first. */
    public List<InformationRequestView> listFor(UUID accountId) {
        return jdbc.sql(LIST)
                .param("account", accountId)
                .query(InformationRequestView::of)
                .list();
    }

    private void requireOwn(UUID requestId, Applicant applicant) {
        var own = jdbc.sql(BELONGS)
                .param("id", requestId)
                .param("account", applicant.accountId())
                .query(Integer.class)
                .single();
        if (own == 0) {
            throw new ApplicationNotFound();
        }
    }
}
