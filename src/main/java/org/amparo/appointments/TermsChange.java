// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;

/** Terms that were set once: what, why, by whom and when. */
public record TermsChange(OfficeTerms terms, String reason, String officer, Instant at) {}
