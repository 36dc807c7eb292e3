// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;

/**
 * The times at which somebody may come.
 *
 * @param later first day of what follows; empty at the end
 * @param error what is wrong with what was chosen, or empty
 */
public record SummonsDayView(String office, String city, List<AppointmentView.Day> days, String later, String error) {}
