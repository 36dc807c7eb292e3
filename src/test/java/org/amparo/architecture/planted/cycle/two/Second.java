// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.cycle.two;

import org.amparo.architecture.planted.cycle.one.First;
import org.jspecify.annotations.Nullable;

/** The other half. */
public record Second(@Nullable First first) {}
