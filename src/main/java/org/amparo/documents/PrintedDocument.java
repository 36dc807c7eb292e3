// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/** What a document's template prints: every text finished, in the authority's language. Public for the templates alone. */
public record PrintedDocument(
        String lang,
        String title,
        String authority,
        String unit,
        String numberLabel,
        String number,
        String validity,
        boolean hasPhoto,
        String photoText,
        List<Row> rows,
        List<String> notice,
        String signed,
        List<String> signer,
        String signatureText,
        String codeText,
        String howToCheck,
        String checkAddress,
        String token,
        String footer,
        String pageNumber,
        String density) {

    /** One line of the table. */
    public record Row(String label, String text) {}

    public PrintedDocument {
        rows = List.copyOf(rows);
        notice = List.copyOf(notice);
        signer = List.copyOf(signer);
    }

    /** The same set closer, for texts that would need a second page. */
    PrintedDocument withDensity(String closer) {
        return new PrintedDocument(
                lang,
                title,
                authority,
                unit,
                numberLabel,
                number,
                validity,
                hasPhoto,
                photoText,
                rows,
                notice,
                signed,
                signer,
                signatureText,
                codeText,
                howToCheck,
                checkAddress,
                token,
                footer,
                pageNumber,
                closer);
    }
}
