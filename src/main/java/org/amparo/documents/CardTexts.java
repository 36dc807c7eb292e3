// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.ArrayList;
import java.util.List;
import org.amparo.country.Words;

/** Says what the two sides of a card say. No last day stands on it: the code tells whether it is valid. */
final class CardTexts {

    private static final int GROUP = 3;

    private final Words words;
    private final PrintFonts fonts;

    private final String across;

    CardTexts(Words words, PrintFonts fonts, String across) {
        this.across = across;
        this.words = words;
        this.fonts = fonts;
    }

    PrintedCard of(
            DocumentType type,
            String number,
            String cardCode,
            List<PrintedDocument.Row> rows,
            PdfPrinter.CardPictures pictures) {
        var hasPhoto = pictures.photo().length > 0;
        var back = new ArrayList<String>(List.of(words.text(type.notice()).split("\\n")));
        back.add(words.text("documents.card.no-last-day"));
        return new PrintedCard(
                words.lang(),
                words.dir().equals("rtl"),
                across,
                words.text(type.title()),
                words.text("authority.name"),
                type.more().map(words::text).orElse(""),
                hasPhoto,
                words.text(hasPhoto ? "documents.photo" : "documents.photo.none"),
                rows,
                words.text("documents.card.number"),
                grouped(fonts.printable(number)),
                cardCode,
                words.text("documents.code"),
                words.text("documents.card.check"),
                pictures.signature().length > 0,
                pictures.seal().length > 0,
                words.text("documents.seal"),
                words.text("documents.card.signature"),
                words.text("documents.signature", words.text("document.signer." + type.signer())),
                words.text("documents.card.call"),
                words.text("contact." + line() + ".number"),
                back,
                words.text("documents.card.found"),
                "normal");
    }

    /** Whom officials call: a line of their own where the country has one. */
    private String line() {
        return words.has("contact.officials.number") ? "officials" : "help";
    }

    /** 481 720 563: as numbers of that length are read aloud. Others stay as they are. */
    private static String grouped(String number) {
        return number.matches("\\d{%d}".formatted(3 * GROUP)) ? number.replaceAll("(\\d{3})(?=\\d)", "$1 ") : number;
    }
}
