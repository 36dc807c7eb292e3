// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.documents.BatchView;

/**
 * One batch, and what the officer can do with it.
 *
 * @param mayRelease another officer put it together, or one is enough
 * @param notice why what was asked was not done
 * @param why a reason as typed
 */
public record PrintBatchView(
        Frame frame, PrintTabs tabs, BatchView batch, boolean mayRelease, boolean own, String notice, String why) {

    public String address() {
        return "/work/print/batches/" + batch.id();
    }
}
