// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.stereotype.Component;

/** Applicants' own drafts, to read. An applicant has at most one that is not sent. */
@Component
public class Drafts {

    private final DraftStore store;
    private final Form form;
    private final AccessLog log;

    Drafts(DraftStore store, Form form, AccessLog log) {
        this.store = store;
        this.form = form;
        this.log = log;
    }

    /** To somebody who helps, without what is closed to them. */
    public Optional<Draft> find(Applicant applicant) {
        var open = store.findOpen(applicant.accountId()).map(draft -> OpenParts.of(draft, form, applicant));
        open.filter(draft -> applicant.isHelped())
                .ifPresent(draft -> log.read(applicant, "draft.read", new Subject("draft", draft.id())));
        return open;
    }
}
