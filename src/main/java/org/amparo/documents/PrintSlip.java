// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import gg.jte.TemplateEngine;
import java.util.List;
import org.springframework.stereotype.Service;

/** Prints a sheet as one page of PDF/A-2a and PDF/UA-1. Kept nowhere: it can be printed again at any time. */
@Service
public class PrintSlip {

    private final PdfPrinter printer;
    private final PrintFonts fonts = new PrintFonts();

    PrintSlip(TemplateEngine templates) {
        this.printer = new PdfPrinter(templates, fonts);
    }

    /** Throws {@link IllegalArgumentException} when it needs a second page. */
    public byte[] pdf(PrintedSlip slip) {
        return printer.print(printable(slip), QrCode.png(slip.code()));
    }

    /** A code as a picture. */
    public byte[] code(String text) {
        return QrCode.png(text);
    }

    private PrintedSlip printable(PrintedSlip slip) {
        return new PrintedSlip(
                slip.lang(),
                slip.rtl(),
                fonts.printable(slip.title()),
                fonts.printable(slip.second()),
                fonts.printable(slip.authority()),
                fonts.printable(slip.unit()),
                fonts.printable(slip.lead()),
                slip.rows().stream()
                        .map(row -> new PrintedDocument.Row(fonts.printable(row.label()), fonts.printable(row.text())))
                        .toList(),
                lines(slip.notice()),
                slip.code(),
                fonts.printable(slip.codeLabel()),
                slip.codeText(),
                fonts.printable(slip.footer()),
                fonts.printable(slip.pageNumber()));
    }

    private List<String> lines(List<String> texts) {
        return texts.stream().map(fonts::printable).toList();
    }
}
