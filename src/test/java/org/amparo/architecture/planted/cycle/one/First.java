// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.cycle.one;

import org.amparo.architecture.planted.cycle.two.Second;

/** One half of a knot. */
public record First(Second second) {}
