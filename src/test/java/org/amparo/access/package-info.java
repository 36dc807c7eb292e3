// SPDX-License-Identifier: Apache-2.0
/** Tests of who may and who did; start reading at {@code DoorsTests}. */
@NullMarked
package org.amparo.access;

import org.jspecify.annotations.NullMarked;
