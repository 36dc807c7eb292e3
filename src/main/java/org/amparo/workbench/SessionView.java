// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * All sessions, and the form that plans one; beside it, the records of the pages of one session.
 *
 * @param wrong why it could not be planned; empty when it could
 */
public record SessionView(
        Frame frame, List<Line> lines, List<Choice> bodies, String day, String time, String place, String wrong) {

    /** One session in the list. */
    public record Line(String id, String number, String body, String when, String place, String state, String cases) {}

    /**
     * A session.
     *
     * @param refused why the last wish could not be; empty when it could
     * @param planned it has not begun
     * @param open it goes on
     * @param quorum in words; empty before anybody was noted
     * @param votable cases can be voted on now
     */
    public record One(
            Frame frame,
            String address,
            int version,
            String title,
            String body,
            String when,
            String rule,
            String state,
            boolean planned,
            boolean open,
            String refused,
            List<Item> items,
            List<Candidate> waiting,
            List<Seat> seats,
            String quorum,
            boolean hasQuorum,
            boolean votable) {}

    /**
     * A case on the agenda.
     *
     * @param proposal in words; empty where nobody proposed an outcome
     * @param state what became of it, or what the vote came to
     * @param recused seats that take no part, in words
     * @param seen the result, for adopting nothing else
     */
    public record Item(
            String id,
            String nth,
            String fileNumber,
            String file,
            String proposal,
            String state,
            List<String> recused,
            boolean listed,
            boolean adopted,
            String seen) {}

    /** A case that could be on it. */
    public record Candidate(String id, String fileNumber, String file, String office, String since, String proposal) {}

    /**
     * Who could sit in a seat, and who does.
     *
     * @param how a code of those that can be chosen
     */
    public record Seat(String key, String name, String has, List<Choice> how) {}

    /** One case in the session: who takes no part, and what else can be done with it. */
    public record Case(
            Frame frame,
            String session,
            int version,
            String title,
            String back,
            Item item,
            List<Choice> seats,
            List<Recused> recused,
            List<String> votes,
            boolean asksMore,
            String reason,
            String more,
            String wrong,
            String refused) {

        @Override
        public String toString() {
            return "Case[" + session + "]";
        }
    }

    /** @param own they said it themselves, so it can be taken back */
    public record Recused(String seat, String text, boolean own) {
        @Override
        public String toString() {
            return "Recused[" + seat + "]";
        }
    }

    /**
     * The vote on one case or on several.
     *
     * @param proposed outcomes to choose what is voted on
     * @param changed somebody wrote in the session meanwhile
     * @param refused why it could not be kept; empty when it could
     */
    public record Ballots(
            Frame frame,
            String session,
            String title,
            int version,
            List<Item> items,
            List<Choice> proposed,
            List<Seated> seats,
            boolean changed,
            String refused,
            boolean adoptable) {}

    /** A seat that votes. */
    public record Seated(
            String key,
            String name,
            String who,
            List<Choice> votes,
            List<Choice> others,
            String dissent,
            String without) {

        @Override
        public String toString() {
            return "Seated[" + key + "]";
        }
    }

    /** @param signs for whom the reader can sign: code and label of the button */
    public record Minutes(
            Frame frame,
            String session,
            String title,
            int version,
            boolean open,
            boolean closed,
            List<String> lines,
            String remarks,
            String sha256,
            String closedBy,
            List<String> signatures,
            List<Choice> signs,
            boolean changed,
            String refused) {

        @Override
        public String toString() {
            return "Minutes[" + session + "]";
        }
    }
}
