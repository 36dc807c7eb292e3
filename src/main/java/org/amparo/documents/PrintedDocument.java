// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/**
 * What a document's template prints: every text finished, in the authority's language. Public for the templates alone.
 *
 * @param across printed large across it; empty on what counts
 * @param cardCode the four characters for who looks the number up, with what they are; empty without
 * @param seal which code proves it without a network
 */
public record PrintedDocument(
        String lang,
        boolean rtl,
        String across,
        String title,
        String authority,
        String unit,
        String numberLabel,
        String number,
        String validity,
        boolean hasPhoto,
        String photoText,
        SealPlace seal,
        String sealText,
        List<Row> rows,
        List<String> notice,
        String signed,
        List<String> signer,
        String signatureText,
        String codeText,
        String howToCheck,
        String checkAddress,
        String token,
        String cardCode,
        String footer,
        String pageNumber,
        String density) {

    /** One line of the table. */
    public record Row(String label, String text) {

        /** Numbers and Latin names keep their order on a page that is written from right to left. */
        public String dir() {
            return RightToLeft.has(text) ? "rtl" : "ltr";
        }
    }

    /** How much room the code takes. */
    public enum SealPlace {
        NONE,
        /** As wide as the photo. */
        NARROW,
        /** With the face in it, and so wider than the photo. */
        WIDE
    }

    public PrintedDocument {
        rows = List.copyOf(rows);
        notice = List.copyOf(notice);
        signer = List.copyOf(signer);
    }

    /** The same set closer, for texts that would need a second page. */
    PrintedDocument withDensity(String closer) {
        return new PrintedDocument(
                lang,
                rtl,
                across,
                title,
                authority,
                unit,
                numberLabel,
                number,
                validity,
                hasPhoto,
                photoText,
                seal,
                sealText,
                rows,
                notice,
                signed,
                signer,
                signatureText,
                codeText,
                howToCheck,
                checkAddress,
                token,
                cardCode,
                footer,
                pageNumber,
                closer);
    }
}
