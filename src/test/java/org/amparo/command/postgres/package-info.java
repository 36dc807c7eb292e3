// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.amparo.command.postgres;

import org.jspecify.annotations.NullMarked;
