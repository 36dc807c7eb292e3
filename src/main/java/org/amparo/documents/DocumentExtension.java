// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;

/** That a legal act moved the last day of a document. The printed paper still shows the former one. */
public record DocumentExtension(LocalDate formerUntil, LocalDate until, LegalAct act, Instant at) {}
