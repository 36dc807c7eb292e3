// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

import java.time.Instant;
import java.time.LocalDate;

/** A moment at which an office has room for whoever asked, and the day it is by the office's calendar. */
public record FreeTime(String office, Instant startsAt, LocalDate day) {}
