// SPDX-License-Identifier: Apache-2.0
/**
 * Measures the program from outside, as its users meet it. Every bench ends with one line of JSON. Start reading at
 * {@link org.amparo.command.bench.Benches}.
 */
@NullMarked
package org.amparo.command.bench;

import org.jspecify.annotations.NullMarked;
