// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/**
 * Who handles a case, on its page.
 *
 * @param known where the officer says that they know the person
 */
public record HandledView(List<Line> lines, String known) {

    /** One kind of officer: who, since when, why, and what came before; a warning while nobody is. */
    public record Line(
            String kind,
            String officer,
            boolean mine,
            String since,
            List<String> why,
            List<String> steps,
            String giveBack,
            String handOn) {}
}
