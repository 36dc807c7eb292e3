// SPDX-License-Identifier: Apache-2.0
/**
 * Who handles which case: what officers can take on, the choice among them with its reasons, the list of what waits, and how
 * a case is taken, given back and handed on. Start reading at {@link org.amparo.procedure.assignment.Assigner}.
 */
@NamedInterface("assignment")
@NullMarked
package org.amparo.procedure.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
