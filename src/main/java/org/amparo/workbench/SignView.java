// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.Words;
import org.amparo.registration.PresenceState;

/**
 * What is read back, in both languages, and how the holder signs.
 *
 * @param theirs the words of the person's language
 * @param inOneLanguage the person reads what the authority writes
 * @param missing what the country wants first, with where it is settled
 * @param signature the picture kept, if any
 * @param means how the person signs: what was typed, or empty
 * @param presence what is open about the person's presence; it stops nothing
 */
public record SignView(
        FlowView flow,
        Words theirs,
        List<Line> lines,
        List<Missing> missing,
        boolean asksSignature,
        String settled,
        Optional<UUID> signature,
        String means,
        List<Choice> reasons,
        String note,
        boolean absent,
        Optional<PresenceState> presence,
        boolean inOneLanguage,
        boolean maySign,
        String error) {

    /** A fact in the authority's words and in the person's. */
    public record Line(String label, String value, String theirLabel, String theirValue, boolean identifier) {}

    /** Something still missing. */
    public record Missing(String text, String address) {}

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "SignView";
    }
}
