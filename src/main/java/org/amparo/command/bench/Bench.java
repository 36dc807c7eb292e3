// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

/** One measurement; says what it is doing while it runs and gives its figures back. */
interface Bench {

    /** What is typed after {@code ./amparo bench}. */
    String name();

    Figures run(BenchOptions options);
}
