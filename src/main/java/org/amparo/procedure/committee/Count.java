// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.procedure.committee.Body.Majority;
import org.amparo.procedure.committee.Body.Tie;

/** What the votes on one case come to by the rule of a body. */
record Count(int quorum, Majority majority, Tie tie, int seats) {

    /** Against what is proposed, for nothing else. */
    private static final String NOTHING = "";

    Count(Body body) {
        this(body.quorum(), body.majority(), body.tie(), body.votes());
    }

    /**
     * A vote of a seat that was there and not recused.
     *
     * @param outcome what it is for: the proposal, another outcome, or empty when it is against or abstains
     */
    record Cast(boolean chair, Vote vote, String outcome) {}

    /** Votes that can be cast on this case: who is recused is not there. */
    Result of(Collection<Cast> votes) {
        if (votes.size() < quorum) {
            return new Result(Result.Kind.NO_QUORUM, "", figures(votes));
        }
        var tally = new TreeMap<String, Integer>();
        votes.stream()
                .filter(cast -> cast.vote() != Vote.ABSTAIN)
                .forEach(cast -> tally.merge(choice(cast), 1, Integer::sum));
        var base = majority == Majority.MEMBERS
                ? seats
                : tally.values().stream().mapToInt(Integer::intValue).sum();
        var most = tally.values().stream().max(Comparator.naturalOrder()).orElse(0);
        var leading = tally.entrySet().stream()
                .filter(entry -> entry.getValue().equals(most))
                .map(Map.Entry::getKey)
                .toList();
        if (most * 2 > base) {
            return adopted(leading.getFirst(), votes);
        }
        if (leading.size() == 2 && most * 2 == base) {
            return chairs(leading, votes)
                    .map(choice -> adopted(choice, votes))
                    .orElse(new Result(Result.Kind.TIED, "", figures(votes)));
        }
        return new Result(Result.Kind.NO_MAJORITY, "", figures(votes));
    }

    private Optional<String> chairs(List<String> leading, Collection<Cast> votes) {
        return votes.stream()
                .filter(cast -> tie == Tie.CHAIR && cast.chair() && cast.vote() != Vote.ABSTAIN)
                .map(Count::choice)
                .filter(leading::contains)
                .findFirst();
    }

    private static Result adopted(String choice, Collection<Cast> votes) {
        return choice.equals(NOTHING)
                ? new Result(Result.Kind.REJECTED, "", figures(votes))
                : new Result(Result.Kind.ADOPTED, choice, figures(votes));
    }

    private static String choice(Cast cast) {
        return cast.vote() == Vote.AGAINST ? NOTHING : cast.outcome();
    }

    private static Result.Figures figures(Collection<Cast> votes) {
        return new Result.Figures(
                number(votes, Vote.FAVOUR),
                number(votes, Vote.OTHER),
                number(votes, Vote.AGAINST),
                number(votes, Vote.ABSTAIN));
    }

    private static int number(Collection<Cast> votes, Vote vote) {
        return (int) votes.stream().filter(cast -> cast.vote() == vote).count();
    }
}
