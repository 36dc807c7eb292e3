// SPDX-License-Identifier: Apache-2.0
/** Tests of rules behind the applicants' pages; the pages themselves are tried in {@code journey}. */
@NullMarked
package org.amparo.portal;

import org.jspecify.annotations.NullMarked;
