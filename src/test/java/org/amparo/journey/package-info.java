// SPDX-License-Identifier: Apache-2.0
/** The whole way in a real browser: from the portal's door to a work permit that anyone can check. */
@NullMarked
package org.amparo.journey;

import org.jspecify.annotations.NullMarked;
