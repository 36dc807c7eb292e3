// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A piece of information about a country of origin.
 *
 * @param number by which assessments cite it
 * @param country ISO 3166-1 alpha-3
 * @param source what it stands in; {@code publisher} who answers for it
 * @param address on the web; may be empty
 * @param retired it is not to be cited any more
 */
public record CountryEntry(
        long number,
        String country,
        String title,
        String source,
        String publisher,
        LocalDate publishedOn,
        String address,
        String extract,
        List<String> topics,
        String addedBy,
        Instant addedAt,
        Optional<Retired> retired) {

    /** Who retired it, when and why. */
    public record Retired(String by, Instant at, String why) {}
}
