// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/**
 * What the two sides of a card print: every text finished, in the authority's language. Public for the template alone.
 *
 * @param across printed large across both sides; empty on what counts
 * @param number in groups of three, as it is read aloud
 * @param cardCode the four characters for who looks the number up, with what they are; empty without
 * @param call whom officials call before they do anything, and the number
 * @param back what stands on the back, a paragraph each; the first one matters most
 */
public record PrintedCard(
        String lang,
        boolean rtl,
        String across,
        String title,
        String authority,
        String law,
        boolean hasPhoto,
        String photoText,
        List<PrintedDocument.Row> rows,
        String numberLabel,
        String number,
        String cardCode,
        String codeText,
        String checkHere,
        boolean hasSignature,
        boolean hasSeal,
        String sealText,
        String signatureLabel,
        String signatureText,
        String call,
        String callNumber,
        List<String> back,
        String found,
        String density) {

    public PrintedCard {
        rows = List.copyOf(rows);
        back = List.copyOf(back);
    }

    /** The same set closer, for texts that would not fit. */
    PrintedCard withDensity(String closer) {
        return new PrintedCard(
                lang,
                rtl,
                across,
                title,
                authority,
                law,
                hasPhoto,
                photoText,
                rows,
                numberLabel,
                number,
                cardCode,
                codeText,
                checkHere,
                hasSignature,
                hasSeal,
                sealText,
                signatureLabel,
                signatureText,
                call,
                callNumber,
                back,
                found,
                closer);
    }
}
