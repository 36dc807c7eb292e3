// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.amparo.command.demo;

import org.jspecify.annotations.NullMarked;
