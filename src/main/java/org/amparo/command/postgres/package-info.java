// SPDX-License-Identifier: Apache-2.0
/**
 * A PostgreSQL of one's own for the demo, the benches and the tests: as durable and as locked as a real one, gone
 * cleanly when the program ends, found again when it was killed. Start reading at {@link
 * org.amparo.command.postgres.LocalPostgres}.
 */
@NullMarked
package org.amparo.command.postgres;

import org.jspecify.annotations.NullMarked;
