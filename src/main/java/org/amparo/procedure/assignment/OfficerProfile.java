// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assignment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.access.Compartment;

/**
 * What an officer can take on.
 *
 * @param languages by ISO 639-3, beside the language of the authority
 * @param gender F, M, or empty when it is not said
 * @param competences what they are trained for
 * @param cap points carried at most; empty when the country's measure counts
 */
public record OfficerProfile(
        List<String> languages, String gender, Set<Compartment> competences, Optional<Integer> cap) {

    public static final OfficerProfile EMPTY = new OfficerProfile(List.of(), "", Set.of(), Optional.empty());

    public OfficerProfile {
        languages = List.copyOf(languages);
        competences = Set.copyOf(competences);
    }
}
