// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;
import org.amparo.access.Applicant;
import org.springframework.stereotype.Component;

/** Applicants' own drafts, to read. An applicant has at most one that is not sent. */
@Component
public class Drafts {

    private final DraftStore store;

    Drafts(DraftStore store) {
        this.store = store;
    }

    public Optional<Draft> find(Applicant applicant) {
        return store.findOpen(applicant.accountId());
    }
}
