// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.AccessLog;
import org.amparo.access.Applicant;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a newborn, or somebody who came later, to an application that was sent. An officer looks at it next. */
@Service
public class AddRelative {

    private final FamilyTable families;
    private final JoinFamily joinFamily;
    private final Receipts receipts;
    private final AccessLog log;
    private final Clock clock;

    AddRelative(FamilyTable families, JoinFamily joinFamily, Receipts receipts, AccessLog log, Clock clock) {
        this.families = families;
        this.joinFamily = joinFamily;
        this.receipts = receipts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param row made when the page was shown, so that sending twice adds one
     * @param told answers to {@link FamilyForm#page}
     */
    @Transactional
    public void add(Applicant applicant, String row, FamilyMember.Origin origin, Map<String, String> told) {
        var receipt = receipts.find(applicant).orElseThrow(NoDraft::new);
        var answers = new HashMap<>(told);
        answers.put(FamilyForm.WHEREABOUTS, FamilyForm.HERE);
        answers.put(FamilyForm.JOINS, "yes");
        var member = joinFamily.member(
                receipt.applicationId(),
                new Rows.Row(row, answers),
                origin,
                FamilyMember.State.PROPOSED,
                Optional.empty(),
                clock.instant());
        if (families.add(member)) {
            log.wrote(applicant, "relative.add", new Subject("application", receipt.applicationId()));
        }
    }
}
