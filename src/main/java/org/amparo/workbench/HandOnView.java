// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * A case is given back, or handed on.
 *
 * @param title of the page
 * @param holder who has it; empty when it waits
 * @param choices to whom it can go; empty when it is given back
 * @param reason what was typed
 * @param wrong name of what was refused; empty when nothing was
 */
public record HandOnView(
        Frame frame,
        String address,
        String back,
        String fileNumber,
        String kind,
        String holder,
        List<Choice> choices,
        String reason,
        String wrong) {}
