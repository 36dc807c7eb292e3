// SPDX-License-Identifier: Apache-2.0
/** What tests of every module share: a real, migrated database of their own. */
@NullMarked
package org.amparo.testing;

import org.jspecify.annotations.NullMarked;
