// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.walls.triage;

import org.amparo.architecture.planted.walls.workbench.Queue;

/** Calls upward. */
public record Ranking(Queue queue) {}
