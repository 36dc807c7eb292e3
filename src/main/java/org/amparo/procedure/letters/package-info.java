// SPDX-License-Identifier: Apache-2.0
/**
 * The letters that tell decisions: opened with the decision, reasoned, signed many at a time, and made as PDFs. Start reading at
 * {@link org.amparo.procedure.letters.DecisionLetters}.
 */
@NamedInterface("letters")
@NullMarked
package org.amparo.procedure.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
