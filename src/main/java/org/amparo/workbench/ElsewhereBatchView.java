// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;

/** A batch that was handed over, with its file. */
public record ElsewhereBatchView(Frame frame, long batch, String madeBy, List<ElsewhereView.Line> lines) {

    @Override
    public String toString() {
        return "ElsewhereBatchView[" + batch + "]";
    }
}
