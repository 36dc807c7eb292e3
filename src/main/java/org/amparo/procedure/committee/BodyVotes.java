// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.util.Optional;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;
import org.springframework.stereotype.Component;

/** What votes that were counted somewhere else come to by the rule of the body that decides. */
@Component
public class BodyVotes {

    private final CommitteeRules rules;

    BodyVotes(CommitteeRules rules) {
        this.rules = rules;
    }

    /** What the body's rule says of numbers. */
    public enum Verdict {
        ADOPTED,
        NOT_ADOPTED,
        /** Two halves, and the chair's vote, which the numbers do not tell, decides. */
        CHAIR_DECIDES,
        NO_QUORUM,
        /** There are fewer seats with a vote. */
        TOO_MANY
    }

    /** Empty where no body of committee.yaml takes that step. */
    public Optional<Verdict> judge(String way, Stage stage, Step step, int inFavour, int against, int abstained) {
        return rules.bodies().stream()
                .filter(body -> body.decides().contains(new Body.Decides(way, stage, step)))
                .findFirst()
                .map(body -> judge(new Count(body), inFavour, against, abstained));
    }

    static Verdict judge(Count rule, int inFavour, int against, int abstained) {
        var there = inFavour + against + abstained;
        if (there > rule.seats()) {
            return Verdict.TOO_MANY;
        }
        if (there < rule.quorum()) {
            return Verdict.NO_QUORUM;
        }
        var base = rule.majority() == Body.Majority.MEMBERS ? rule.seats() : inFavour + against;
        if (inFavour * 2 > base) {
            return Verdict.ADOPTED;
        }
        return inFavour > 0 && inFavour * 2 == base && inFavour == against && rule.tie() == Body.Tie.CHAIR
                ? Verdict.CHAIR_DECIDES
                : Verdict.NOT_ADOPTED;
    }
}
