// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody signed in, or nobody, and the pages that person comes to.
 *
 * @param officer reads the workbench, in its languages
 */
record Walker(String name, PlainBrowser browser, boolean officer, Set<String> pages) {

    static Walker applicant(String name, PlainBrowser browser) {
        return new Walker(name, browser, false, new LinkedHashSet<>());
    }

    static Walker officer(String name, PlainBrowser browser) {
        return new Walker(name, browser, true, new LinkedHashSet<>());
    }

    /** Where the language can be changed: outside bodies that check documents have one page and no other. */
    String pageWithLanguages() {
        return pages.stream()
                .filter(page -> page.startsWith("/work/check/"))
                .findFirst()
                .orElse(officer ? "/work" : "/help");
    }

    /** Pages to look at whatever the crawl finds. */
    Walker at(String... paths) {
        pages.addAll(List.of(paths));
        return this;
    }
}
