// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.block;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Another authority's register, as it was loaded.
 *
 * @param source the authority, in the words of whoever loaded it
 * @param asOf the day it is complete to
 */
public record RegisterList(
        UUID id, RegisterKind kind, String source, LocalDate asOf, int lines, String by, Instant at) {}
