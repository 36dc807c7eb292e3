// SPDX-License-Identifier: Apache-2.0
/** Violations planted on purpose: they prove that the rules of {@link org.amparo.architecture} can fail. */
@NullMarked
package org.amparo.architecture.planted.sql;

import org.jspecify.annotations.NullMarked;
