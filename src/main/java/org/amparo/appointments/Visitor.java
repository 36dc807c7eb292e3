// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.util.UUID;

/** Whom an appointment is for: opaque here. {@code holder} is the account that is told and may change it. */
public record Visitor(UUID subject, UUID holder, Party party) {}
