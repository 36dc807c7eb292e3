// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.walls.portal;

import org.amparo.architecture.planted.walls.triage.Ranking;

/** One of the fifth layer imports another of it. */
record SeesTriage(Ranking ranking) {}
