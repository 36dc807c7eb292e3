// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import org.amparo.procedure.committee.Body.Majority;
import org.amparo.procedure.committee.Body.Tie;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What votes come to, as a table. The first vote is the chair's; RC is proposed; a dash abstains, no is against. */
class CountTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7 | 4 | voting  | chair       | RC RC RC RC             | ADOPTED     | RC
            7 | 4 | voting  | chair       | RC RC RC no             | ADOPTED     | RC
            7 | 4 | voting  | chair       | RC RC no no             | ADOPTED     | RC
            7 | 4 | voting  | chair       | no RC RC no             | REJECTED    |
            7 | 4 | voting  | not_adopted | RC RC no no             | TIED        |
            7 | 4 | voting  | chair       | -  RC RC no no          | TIED        |
            7 | 4 | voting  | chair       | RJ RC RC RJ             | ADOPTED     | RJ
            7 | 4 | voting  | chair       | RJ RJ RJ RC no          | ADOPTED     | RJ
            7 | 4 | voting  | chair       | RC RC RJ no CP          | NO_MAJORITY |
            7 | 4 | voting  | chair       | CP RC RC RJ RJ          | NO_MAJORITY |
            7 | 4 | voting  | chair       | RC -  -  -              | ADOPTED     | RC
            7 | 4 | voting  | chair       | -  -  -  -              | NO_MAJORITY |
            7 | 4 | voting  | chair       | RC RC RC                | NO_QUORUM   |
            7 | 4 | voting  | chair       | no no no no RC          | REJECTED    |
            7 | 4 | members | chair       | RC RC RC no             | NO_MAJORITY |
            7 | 4 | members | chair       | RC RC RC RC no no no    | ADOPTED     | RC
            4 | 2 | members | chair       | RC RC no no             | ADOPTED     | RC
            4 | 2 | members | not_adopted | RC RC no no             | TIED        |
            3 | 2 | voting  | chair       | RJ RC                   | ADOPTED     | RJ
            3 | 2 | voting  | not_adopted | RJ RC                   | TIED        |
            3 | 2 | voting  | chair       | RC                      | NO_QUORUM   |
            """)
    void comesTo(int seats, int quorum, String majority, String tie, String votes, String kind, String outcome) {
        var cast = new ArrayList<Count.Cast>();
        for (var vote : votes.trim().split(" +")) {
            var chair = cast.isEmpty();
            cast.add(
                    switch (vote) {
                        case "RC" -> new Count.Cast(chair, Vote.FAVOUR, "RC");
                        case "no" -> new Count.Cast(chair, Vote.AGAINST, "");
                        case "-" -> new Count.Cast(chair, Vote.ABSTAIN, "");
                        default -> new Count.Cast(chair, Vote.OTHER, vote);
                    });
        }
        var count = new Count(
                quorum,
                Majority.valueOf(majority.toUpperCase(Locale.ROOT)),
                Tie.valueOf(tie.toUpperCase(Locale.ROOT)),
                seats);
        var result = count.of(cast);
        assertThat(result.kind()).hasToString(kind);
        assertThat(result.outcome()).isEqualTo(outcome == null ? "" : outcome);
        var figures = result.figures();
        assertThat(figures.favour() + figures.other() + figures.against() + figures.abstained())
                .isEqualTo(cast.size());
    }

    /** Numbers that were counted elsewhere: in favour, against, abstained. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7 | 4 | voting  | chair       | 6 | 0 | 1 | ADOPTED
            7 | 4 | voting  | chair       | 1 | 5 | 1 | NOT_ADOPTED
            7 | 4 | voting  | chair       | 3 | 0 | 0 | NO_QUORUM
            7 | 4 | voting  | chair       | 8 | 0 | 0 | TOO_MANY
            7 | 4 | voting  | chair       | 2 | 2 | 0 | CHAIR_DECIDES
            7 | 4 | voting  | not_adopted | 2 | 2 | 0 | NOT_ADOPTED
            7 | 4 | voting  | chair       | 0 | 0 | 4 | NOT_ADOPTED
            7 | 4 | members | chair       | 3 | 0 | 4 | NOT_ADOPTED
            4 | 2 | members | chair       | 2 | 2 | 0 | CHAIR_DECIDES
            4 | 2 | members | chair       | 2 | 1 | 1 | NOT_ADOPTED
            """)
    void numbersComeTo(
            int seats,
            int quorum,
            String majority,
            String tie,
            int inFavour,
            int against,
            int abstained,
            String verdict) {
        var rule = new Count(
                quorum,
                Majority.valueOf(majority.toUpperCase(Locale.ROOT)),
                Tie.valueOf(tie.toUpperCase(Locale.ROOT)),
                seats);
        assertThat(BodyVotes.judge(rule, inFavour, against, abstained)).hasToString(verdict);
    }
}
