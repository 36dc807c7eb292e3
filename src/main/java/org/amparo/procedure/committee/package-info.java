// SPDX-License-Identifier: Apache-2.0
/**
 * Bodies that decide cases together, in session: who sits in them, what is on the agenda, who was there and may vote, what the
 * votes come to, and the minutes. Start reading at {@link org.amparo.procedure.committee.Count}.
 */
@NamedInterface("committee")
@NullMarked
package org.amparo.procedure.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
