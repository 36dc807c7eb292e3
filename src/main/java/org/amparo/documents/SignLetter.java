// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;

/** Prints a letter and signs it: PAdES baseline T, with the key of whom the country names for its letters. */
@Service
public class SignLetter {

    private final PrintLetter print;
    private final LetterRules rules;
    private final PdfSigner signer;
    private final CountryPack pack;

    SignLetter(PrintLetter print, LetterRules rules, PdfSigner signer, CountryPack pack) {
        this.print = print;
        this.rules = rules;
        this.signer = signer;
        this.pack = pack;
    }

    /** Whether the country signs letters here. */
    public boolean isUsed() {
        return rules.signer().isPresent();
    }

    /** Whether the key is there. */
    public boolean isReady() {
        try {
            return !signer.nameOf(rules.signer().orElseThrow()).isEmpty();
        } catch (KeyMissing missing) {
            return false;
        }
    }

    /**
     * The PDF. Throws {@link SigningFailed}, and then it can be tried again later; whatever else is thrown, the text is at fault.
     *
     * @param by the officer who had it signed, as printed beside the authority that answers for it
     */
    public byte[] pdf(PrintedLetter letter, String by, Instant at) {
        var key = rules.signer().orElseThrow();
        var words = pack.authorityWords();
        var unit = words.text("document.signer." + key);
        var day = LocalDate.ofInstant(at, pack.zone());
        var signature = new PrintedLetter.SignedBy(
                words.lang(),
                words.dir().equals("rtl"),
                words.text("documents.signed"),
                List.of(
                        unit,
                        by,
                        signer.nameOf(key),
                        words.text("documents.signed.at", words.shortDate(day), words.time(at))),
                words.text("documents.signature", unit));
        var printed = print.pdf(new PrintedLetter(
                letter.authority(),
                letter.unit(),
                letter.said(),
                letter.quote(),
                letter.quoteLang(),
                letter.footer(),
                Optional.of(signature)));
        try {
            return signer.sign(printed, key, at);
        } catch (RuntimeException away) {
            throw new SigningFailed(away);
        }
    }
}
