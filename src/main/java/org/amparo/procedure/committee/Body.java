// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.committee;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.amparo.procedure.Stage;
import org.amparo.procedure.Step;

/**
 * A body that decides in session, as committee.yaml has it.
 *
 * @param names by language
 * @param law in the authority's language; says what is to be confirmed
 * @param quorum votes that must be there
 */
public record Body(
        String key,
        Map<String, String> names,
        String law,
        List<Decides> decides,
        int quorum,
        Majority majority,
        Tie tie,
        List<Seat> seats) {

    /** More than half of whom. */
    public enum Majority {
        /** Of the votes cast; who abstains casts none. */
        VOTING,
        /** Of all seats with a vote, whoever is there. */
        MEMBERS
    }

    /** What two halves of the votes come to. */
    public enum Tie {
        /** The half in which the chair voted. */
        CHAIR,
        NOT_ADOPTED
    }

    /** What it decides: the step by which a case leaves a stage of a procedure. */
    public record Decides(String way, Stage stage, Step step) {}

    /**
     * A seat in it.
     *
     * @param votes whether it has a vote, or a voice alone
     */
    public record Seat(String key, Map<String, String> names, boolean votes, boolean chair) {

        public String name(Locale language) {
            return named(names, language);
        }
    }

    public String name(Locale language) {
        return named(names, language);
    }

    public Optional<Seat> seat(String key) {
        return seats.stream().filter(seat -> seat.key().equals(key)).findFirst();
    }

    int votes() {
        return (int) seats.stream().filter(Seat::votes).count();
    }

    private static String named(Map<String, String> names, Locale language) {
        return Objects.requireNonNull(names.getOrDefault(
                language.getLanguage(), names.values().iterator().next()));
    }
}
