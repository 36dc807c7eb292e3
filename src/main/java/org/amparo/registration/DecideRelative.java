// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.AccessLog;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An officer lets somebody who was added later join the family's application, or says why not. Works at any stage. */
@Service
public class DecideRelative {

    public static final int LONGEST = 1_000;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final FamilyTable families;
    private final JoinFamily joinFamily;
    private final DeskRecords records;
    private final Form form;
    private final AccessLog log;
    private final Clock clock;

    DecideRelative(
            FamilyTable families, JoinFamily joinFamily, DeskRecords records, Form form, AccessLog log, Clock clock) {
        this.families = families;
        this.joinFamily = joinFamily;
        this.records = records;
        this.form = form;
        this.log = log;
        this.clock = clock;
    }

    /** Returns the member's own application. Throws {@link ChangedMeanwhile} when somebody was faster. */
    @Transactional
    public UUID accept(UUID memberId, Officer officer) {
        var member = waiting(memberId, officer);
        var head = records.get(member.headId(), officer);
        var told = JsonMapper.shared().readValue(head.answers(), TEXTS);
        var application = joinFamily.join(
                new JoinFamily.Head(head.id(), form.answers(told), head.office(), head.language()),
                member.answers(),
                member.addedAt(),
                clock.instant());
        decide(member, FamilyMember.State.JOINED, Optional.of(application), "", officer);
        return application;
    }

    /** @param reason shown to the family; must not be blank */
    @Transactional
    public void decline(UUID memberId, String reason, Officer officer) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new IllegalArgumentException("a reason of up to " + LONGEST + " letters is needed");
        }
        decide(waiting(memberId, officer), FamilyMember.State.NOT_JOINED, Optional.empty(), said, officer);
    }

    private FamilyMember waiting(UUID memberId, Officer officer) {
        officer.require(Permission.CHECK_FACTS);
        var member = families.find(memberId, officer).orElseThrow(ApplicationNotFound::new);
        if (member.state() != FamilyMember.State.PROPOSED) {
            throw new ChangedMeanwhile();
        }
        return member;
    }

    private void decide(
            FamilyMember member, FamilyMember.State state, Optional<UUID> application, String reason, Officer officer) {
        if (!families.decide(member.id(), state, application)) {
            throw new ChangedMeanwhile();
        }
        families.addDecision(member.id(), application.isPresent(), reason, officer, clock.instant());
        log.wrote(officer, "relative.decide", new Subject("application", member.headId()));
    }
}
