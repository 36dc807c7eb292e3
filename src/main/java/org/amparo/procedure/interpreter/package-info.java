// SPDX-License-Identifier: Apache-2.0
/**
 * Who interprets: the register, who fits an interview, and bookings that no two can have at once. Start reading at {@link
 * org.amparo.procedure.interpreter.InterpreterChoice}.
 */
@NamedInterface("interpreter")
@NullMarked
package org.amparo.procedure.interpreter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
