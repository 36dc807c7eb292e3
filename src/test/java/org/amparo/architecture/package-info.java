// SPDX-License-Identifier: Apache-2.0
/** The rules of the house, each with a planted violation that proves it bites. */
@NullMarked
package org.amparo.architecture;

import org.jspecify.annotations.NullMarked;
