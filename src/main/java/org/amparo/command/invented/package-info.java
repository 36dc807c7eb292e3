// SPDX-License-Identifier: Apache-2.0
/** Drawn faces and papers of people who do not exist, for the demo and for tests. */
@NullMarked
package org.amparo.command.invented;

import org.jspecify.annotations.NullMarked;
