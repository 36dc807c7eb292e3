// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.EnumSet;
import java.util.Set;

/** What can be done to a case. A country's procedure.yaml says from which stage to which, by whom and by which law. */
public enum Step {
    REGISTER(Asks.NOTHING, false),
    OPEN(Asks.NOTHING, true),
    CHOOSE_TRACK(Asks.TRACK, true),
    INVITE(Asks.NOTHING, false),
    /** Another day for the interview, whoever could not come, without fault. */
    REARRANGE(Asks.NOTHING, true),
    RECORD_INTERVIEW(Asks.NOTHING, false),
    SUBMIT_ASSESSMENT(Asks.OUTCOME, true),
    RETURN_ASSESSMENT(Asks.NOTHING, true),
    ENDORSE(Asks.NOTHING, false),
    GIVE_NOTICE(Asks.SERVICE, true),
    HEAR(Asks.NOTHING, true),
    /** Proposed with many others that meet the same criteria. */
    PUT_IN_BLOCK(Asks.NOTHING, true),
    TAKE_OUT_OF_BLOCK(Asks.NOTHING, true),
    ASK_FOR_MORE(Asks.NOTHING, true),
    DECIDE(Asks.OUTCOME, true),
    NOTIFY(Asks.SERVICE, false),
    RECONSIDER(Asks.NOTHING, true),
    DECIDE_RECONSIDERATION(Asks.OUTCOME, true),
    APPEAL(Asks.NOTHING, true),
    DECIDE_APPEAL(Asks.OUTCOME, true),
    GO_TO_COURT(Asks.NOTHING, true),
    RECORD_JUDGMENT(Asks.OUTCOME, true),
    BECOME_FINAL(Asks.NOTHING, false),
    WARN(Asks.SERVICE, true),
    APPEAR(Asks.NOTHING, false),
    ARCHIVE(Asks.CLOSURE, true),
    UNARCHIVE(Asks.NOTHING, true),
    WITHDRAW(Asks.NOTHING, false),
    RETRACT(Asks.NOTHING, false),
    EXTINGUISH(Asks.CLOSURE, true),
    CLOSE(Asks.CLOSURE, true),
    TRANSFER(Asks.OFFICE, true);

    private static final Set<Step> WAITING =
            EnumSet.of(SUBMIT_ASSESSMENT, ENDORSE, PUT_IN_BLOCK, DECIDE, DECIDE_RECONSIDERATION, DECIDE_APPEAL);

    private final Asks asks;
    private final boolean reasoned;

    Step(Asks asks, boolean reasoned) {
        this.asks = asks;
        this.reasoned = reasoned;
    }

    public Asks asks() {
        return asks;
    }

    /** Whether it cannot be taken without saying why. */
    public boolean reasoned() {
        return reasoned;
    }

    /** Whether the outcome it asks for becomes the case's: a proposal does not. */
    boolean settles() {
        return asks == Asks.OUTCOME && this != SUBMIT_ASSESSMENT;
    }

    /** Whether it waits for open points that block: what leads to a decision does, what protects the person does not. */
    boolean waits() {
        return WAITING.contains(this);
    }
}
