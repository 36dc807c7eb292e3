// SPDX-License-Identifier: Apache-2.0
/**
 * The legal assessment of a case: its sections, the finding on each fact, its versions, and what a second reader says of
 * them. Start reading at {@link org.amparo.procedure.assessment.WriteAssessment}.
 */
@NamedInterface("assessment")
@NullMarked
package org.amparo.procedure.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
