// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An application being written: what is answered and when each page was last saved. Nothing is sent yet. */
public record Draft(UUID id, String formVersion, Instant startedAt, Answers answers, Map<String, SavedPage> pages) {

    /** A page as saved: {@code version} counts its saves, so that a stale page is noticed; {@code grant} by whose hand. */
    public record SavedPage(int version, Instant savedAt, Optional<UUID> grant) {}

    public boolean hasSaved(FormPage page) {
        return pages.containsKey(page.key());
    }

    /** 0 for a page never saved. */
    public int versionOf(FormPage page) {
        var saved = pages.get(page.key());
        return saved == null ? 0 : saved.version();
    }
}
