// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.util.Optional;

/** A line of the ledger: which blank came into which state, for which card, why, when and by whom. */
public record StockLine(
        String serial, BlankState state, Optional<String> number, String why, Instant at, String byName) {}
