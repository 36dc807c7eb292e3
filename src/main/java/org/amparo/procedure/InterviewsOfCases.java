// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.util.UUID;

/** What a step has to know of a case's interviews; implemented where they are held. */
public interface InterviewsOfCases {

    /** Whether whose case it is was heard to the end, and no interview of the case is still to be held. */
    boolean areHeld(UUID caseId);
}
