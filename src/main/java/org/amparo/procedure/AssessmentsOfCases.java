// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;

/** What a step has to know of a case's assessment; implemented where assessments are kept. */
public interface AssessmentsOfCases {

    /** One that was begun: whether nothing is missing in it, and the outcome it proposes. */
    record Begun(boolean complete, String proposal) {}

    Optional<Begun> find(UUID caseId);

    /** Keeps it for ever as it is submitted now. */
    void freeze(UUID caseId, Officer officer, Instant at);
}
