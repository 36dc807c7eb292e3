// SPDX-License-Identifier: Apache-2.0
/**
 * The interviews of a case: planned, answered by the person, held, read back and closed. In the code each is a hearing, so
 * that nobody takes it for the talk by video before a case is registered. Start reading at {@link
 * org.amparo.procedure.interview.HoldHearing}.
 */
@NamedInterface("interview")
@NullMarked
package org.amparo.procedure.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
