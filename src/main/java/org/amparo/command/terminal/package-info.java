// SPDX-License-Identifier: Apache-2.0
/** What every command shares: what was typed, where, and how to answer. */
@NullMarked
package org.amparo.command.terminal;

import org.jspecify.annotations.NullMarked;
