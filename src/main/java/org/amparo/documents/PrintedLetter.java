// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/**
 * Something the authority said to a person, on paper: first in the person's language, then, where the country wants it, in
 * the authority's. It proves nothing by itself and isn't signed.
 *
 * @param quote what somebody wrote, in the words it was written; its paragraphs stand once, whatever languages are around it
 */
public record PrintedLetter(
        String authority, String unit, List<Said> said, List<String> quote, String quoteLang, String footer) {

    public PrintedLetter {
        said = List.copyOf(said);
        quote = List.copyOf(quote);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a letter says something");
        }
    }

    /** The same in one language. */
    public record Said(
            String lang,
            boolean rtl,
            String title,
            String lead,
            List<PrintedDocument.Row> rows,
            List<String> paragraphs) {

        public Said {
            rows = List.copyOf(rows);
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The language of the whole. */
    public Said first() {
        return said.getFirst();
    }

    /** Whether a paragraph of what was written runs from the right: an Arabic message may hold a Spanish sentence. */
    public boolean isFromRight(String paragraph) {
        return RightToLeft.has(paragraph);
    }

    @Override
    public String toString() {
        return "PrintedLetter";
    }
}
