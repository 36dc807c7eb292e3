// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import java.time.Instant;

/** One step a case took: who, which, from where to where, by which law, when. */
public record CaseEntry(String actor, String actorName, Step step, Stage from, Stage to, String law, Instant at) {}
