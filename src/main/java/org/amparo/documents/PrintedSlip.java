// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/**
 * A sheet that proves nothing and is not signed, such as a citation: what it says, in the language of whoever reads it, and
 * a code for whoever scans it.
 *
 * @param lang BCP 47; {@code rtl} when it runs from the right
 * @param second the title once more in the authority's language; empty when that is the same
 * @param rows label and text, in order
 * @param code what the QR code says; {@code codeText} the same to be read aloud
 */
public record PrintedSlip(
        String lang,
        boolean rtl,
        String title,
        String second,
        String authority,
        String unit,
        String lead,
        List<PrintedDocument.Row> rows,
        List<String> notice,
        String code,
        String codeLabel,
        String codeText,
        String footer,
        String pageNumber) {

    public PrintedSlip {
        rows = List.copyOf(rows);
        notice = List.copyOf(notice);
    }
}
