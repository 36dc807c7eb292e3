// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import gg.jte.TemplateEngine;
import java.util.List;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;

/**
 * Prints letters as PDF/A-2a and PDF/UA-1, on as many pages as they need. Kept nowhere: what they say is kept where it was
 * said, and can be printed again at any time.
 */
@Service
public class PrintLetter {

    private final PdfPrinter printer;
    private final PrintFonts fonts = new PrintFonts();
    private final boolean both;

    PrintLetter(TemplateEngine templates, CountryPack pack) {
        this.printer = new PdfPrinter(templates, fonts);
        this.both = LetterRules.read(pack).both();
    }

    /** Whether the country wants the authority's language beside the person's. */
    public boolean isInBoth() {
        return both;
    }

    public byte[] pdf(PrintedLetter letter) {
        return printer.print(new PrintedLetter(
                fonts.printable(letter.authority()),
                fonts.printable(letter.unit()),
                letter.said().stream().map(this::printable).toList(),
                lines(letter.quote()),
                letter.quoteLang(),
                fonts.printable(letter.footer()),
                letter.signature().map(this::printable)));
    }

    private PrintedLetter.SignedBy printable(PrintedLetter.SignedBy signature) {
        return new PrintedLetter.SignedBy(
                signature.lang(), signature.rtl(), signature.heading(), lines(signature.lines()), signature.field());
    }

    private PrintedLetter.Said printable(PrintedLetter.Said said) {
        return new PrintedLetter.Said(
                said.lang(),
                said.rtl(),
                fonts.printable(said.title()),
                fonts.printable(said.lead()),
                said.rows().stream()
                        .map(row -> new PrintedDocument.Row(fonts.printable(row.label()), fonts.printable(row.text())))
                        .toList(),
                lines(said.paragraphs()));
    }

    private List<String> lines(List<String> texts) {
        return texts.stream()
                .map(fonts::printable)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
