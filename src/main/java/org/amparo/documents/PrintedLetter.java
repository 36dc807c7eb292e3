// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;
import java.util.Optional;

/**
 * Something the authority said to a person, on paper: first in the person's language, then, where the country wants it, in
 * the authority's. Without a signature it proves nothing by itself.
 *
 * @param quote what somebody wrote, in the words it was written; its paragraphs stand once, whatever languages are around it
 * @param signature who answers for it, where it is to be signed
 */
public record PrintedLetter(
        String authority,
        String unit,
        List<Said> said,
        List<String> quote,
        String quoteLang,
        String footer,
        Optional<SignedBy> signature) {

    /** One that nobody signs. */
    public PrintedLetter(
            String authority, String unit, List<Said> said, List<String> quote, String quoteLang, String footer) {
        this(authority, unit, said, quote, quoteLang, footer, Optional.empty());
    }

    public PrintedLetter {
        said = List.copyOf(said);
        quote = List.copyOf(quote);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a letter says something");
        }
    }

    /** Printed on the first page, where the signature's field lies; {@code field} says it to who listens. */
    public record SignedBy(String lang, boolean rtl, String heading, List<String> lines, String field) {

        public SignedBy {
            lines = List.copyOf(lines);
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
