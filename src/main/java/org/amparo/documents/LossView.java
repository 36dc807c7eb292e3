// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;

/** What a holder reported of a document, and whether they can take it back themselves until {@code lastDay}. */
public record LossView(LossReason reason, Instant at, boolean mine, LocalDate lastDay) {}
