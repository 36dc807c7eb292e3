// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.amparo.command.bench;

import org.jspecify.annotations.NullMarked;
