// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An application as an officer sees it. Pages of the claim are not in it: the desk does not need them.
 *
 * @param language BCP 47 tag of the language the person applied in
 * @param given everything as given, by sections of the form
 * @param undoable how many facts the officer's own last act checked, if it can be taken back
 */
public record ApplicationView(
        UUID id,
        UUID personId,
        UUID accountId,
        String controlNumber,
        ApplicationState state,
        int version,
        Instant filedAt,
        String office,
        String language,
        PersonFacts person,
        List<FactView> facts,
        List<GivenSection> given,
        List<EvidenceFile> evidence,
        List<InformationRequestView> requests,
        int undoable) {

    public FactView fact(Fact fact) {
        return facts.get(fact.ordinal());
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "ApplicationView[" + id + "]";
    }
}
