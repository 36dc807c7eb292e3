// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draft for an applicant; somebody who has one keeps it. */
@Component
public class StartDraft {

    private final DraftStore drafts;
    private final AccessLog log;
    private final Clock clock;

    StartDraft(DraftStore drafts, AccessLog log, Clock clock) {
        this.drafts = drafts;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Draft start(Applicant applicant, String language) {
        var id = UUID.randomUUID();
        if (drafts.start(id, applicant.accountId(), language, clock.instant())) {
            log.wrote(applicant, "draft.start", new Subject("draft", id));
        }
        return drafts.findOpen(applicant.accountId()).orElseThrow();
    }
}
