// SPDX-License-Identifier: Apache-2.0
package org.amparo.appointments;

/**
 * What people come for: the pack's key, named by the text {@code purpose.<key>}.
 *
 * @param minutes how long one person takes
 * @param byVideo whether nobody has to come for it
 */
public record Purpose(String key, int minutes, boolean byVideo) {}
