// SPDX-License-Identifier: Apache-2.0
/** Tests of the official channel and of complaints. */
@NullMarked
package org.amparo.correspondence;

import org.jspecify.annotations.NullMarked;
