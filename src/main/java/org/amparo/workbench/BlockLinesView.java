// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The cases of a block that are in one state, page by page.
 *
 * @param reason the criterion they do not meet, by key; empty for all
 * @param reasonWords the same in words
 * @param turns cases here can be left out, or taken back in
 */
public record BlockLinesView(
        Frame frame,
        UUID block,
        int blockNumber,
        List<Tab> tabs,
        String state,
        String reason,
        String reasonWords,
        String number,
        List<BlockPageView.Line> lines,
        boolean turns,
        int page,
        boolean more) {

    /** A state with how many are in it. */
    public record Tab(String key, String name, String many, boolean chosen) {}

    public String address(int other) {
        return "/work/blocks/%s/cases?state=%s&reason=%s&number=%s&page=%d"
                .formatted(block, state, reason, URLEncoder.encode(number, StandardCharsets.UTF_8), other);
    }
}
