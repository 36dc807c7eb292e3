// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;

/** Puts a document's texts, pictures and code together, prints and signs it. Touches no database, so it can be measured alone. */
final class Composition {

    private final ZoneId zone;
    private final DocumentTypes types;
    private final Press press;
    private final Words words;
    private final PrintFonts fonts;
    private final Signing signer;
    private final Sealing sealing;
    private final String across;
    private final CheckAddress address;
    private final CardTexts cards;

    Composition(CountryPack pack, DocumentTypes types, Press press, Manner manner, CheckAddress address) {
        this.zone = pack.zone();
        this.types = types;
        this.press = press;
        this.words = manner.words();
        this.fonts = press.fonts();
        this.signer = manner.signer();
        this.sealing = manner.sealing();
        this.across = fonts.printable(manner.across());
        this.address = address;
        this.cards = new CardTexts(words, fonts, across);
    }

    /** What prints, and how long it took; it is large, and made once. */
    record Press(PrintFonts fonts, PdfPrinter printer, ProductionTimes times) {}

    /** In whose language documents speak, who answers for them, and what stands across them: nothing on real ones. */
    record Manner(Words words, Signing signer, Sealing sealing, String across) {}

    /** A statement's facts: what a check of the document it is about found. */
    record Stated(PublicCheckStore.Found found, Map<String, String> content, byte[] face) {}

    /** The key that signs documents of a type now, in hexadecimal. Throws {@link KeyMissing}. */
    String kid(String type) {
        return sealing.kid(types.get(type).signer());
    }

    /** A document as ordered, signed. */
    byte[] compose(DocumentOrder order, Optional<LocalDate> validUntil, StatusPlace place, Token token, Instant at) {
        return compose(order, Face.of(order.photoJpeg()), validUntil, place, token, at);
    }

    /** The same where the face of its photograph is at hand. */
    byte[] compose(
            DocumentOrder order,
            Face face,
            Optional<LocalDate> validUntil,
            StatusPlace place,
            Token token,
            Instant at) {
        var type = types.get(order.type());
        if (type.form() == DocumentType.Form.CARD) {
            return composeCard(type, order, face, validUntil, place, token, at);
        }
        var page = permit(type, order, validUntil, token, at);
        return sign(type, page, face.printed(), seal(type, order, face, validUntil, place, at), token, at);
    }

    private byte[] composeCard(
            DocumentType type,
            DocumentOrder order,
            Face face,
            Optional<LocalDate> validUntil,
            StatusPlace place,
            Token token,
            Instant at) {
        var pictures = new PdfPrinter.CardPictures(
                face.printed(),
                HandWriting.png(order.signature()),
                QrCode.png(address.qrText(token)),
                seal(type, order, face, validUntil, place, at));
        var page = cards.of(type, order.number(), cardCode(type, token), rows(type, order, at), pictures);
        return signed(() -> press.printer().print(page, pictures), type, at);
    }

    /** Nothing on a type without one. */
    private byte[] seal(
            DocumentType type,
            DocumentOrder order,
            Face face,
            Optional<LocalDate> validUntil,
            StatusPlace place,
            Instant at) {
        if (type.seal() == DocumentType.SealKind.NONE) {
            return new byte[0];
        }
        var withFace = type.seal() == DocumentType.SealKind.FACE;
        var stamp = withFace && face.isThere() ? Optional.of(face.stamp()) : Optional.<byte[]>empty();
        var text = sealing.seal(type, order, validUntil, place, stamp, at);
        return withFace ? QrCode.dense(text) : QrCode.png(text);
    }

    /** That a document was valid at that moment. */
    byte[] composeStatement(Stated stated, Token token, Instant at) {
        var type = types.statement();
        var shown = type.shows().contains(DocumentType.Shows.PHOTO) ? stated.face() : new byte[0];
        return sign(type, statement(type, stated, shown.length > 0, token, at), shown, new byte[0], token, at);
    }

    private byte[] sign(DocumentType type, PrintedDocument page, byte[] photo, byte[] seal, Token token, Instant at) {
        var code = QrCode.png(address.qrText(token));
        return signed(() -> press.printer().print(page, new PdfPrinter.SheetPictures(photo, code, seal)), type, at);
    }

    private byte[] signed(Supplier<byte[]> printing, DocumentType type, Instant at) {
        var begin = System.nanoTime();
        var printed = printing.get();
        var done = System.nanoTime();
        var signed = signer.sign(printed, type.signer(), at);
        press.times().add(done - begin, System.nanoTime() - done);
        return signed;
    }

    PrintedDocument permit(
            DocumentType type, DocumentOrder order, Optional<LocalDate> validUntil, Token token, Instant at) {
        return page(
                type,
                order.number(),
                validity(order.appliedOn(), validUntil),
                order.photoJpeg().length > 0,
                sealPlace(type),
                rows(type, order, at),
                notice(type, order.appliedOn(), validUntil),
                token,
                at);
    }

    private List<PrintedDocument.Row> rows(DocumentType type, DocumentOrder order, Instant at) {
        return type.fields().stream()
                .filter(field ->
                        !field.optional() || !textOf(field.key(), order, at).isBlank())
                .map(field -> row(field.label(), textOf(field.key(), order, at)))
                .toList();
    }

    private PrintedDocument statement(DocumentType type, Stated stated, boolean hasPhoto, Token token, Instant at) {
        var document = stated.found().shown();
        var rows = new ArrayList<PrintedDocument.Row>();
        rows.add(row("documents.statement.about", words.text(document.titleKey())));
        rows.add(row("documents.statement.made", words.moment(at)));
        for (var shows : type.shows()) {
            switch (shows) {
                case LAST_DIGITS ->
                    rows.add(row(
                            "documents.statement.number",
                            words.text("documents.statement.ends-in", document.lastDigits())));
                case ISSUED -> rows.add(row("documents.statement.issued", words.shortDate(document.issued())));
                case VALIDITY ->
                    rows.add(
                            row("documents.statement.validity", validity(document.validFrom(), document.validUntil())));
                case PHOTO -> {}
                case NAME -> addKnown(rows, document.type(), stated, List.of("given-names", "surnames"));
                case BIRTH -> addKnown(rows, document.type(), stated, List.of("birth-date", "birth-country"));
                case NATIONALITY -> addKnown(rows, document.type(), stated, List.of("nationality"));
                case IDENTITY_DOCUMENT -> addKnown(rows, document.type(), stated, List.of("document"));
            }
        }
        document.extension().ifPresent(extension -> rows.add(extended(extension)));
        return page(
                type,
                words.text("documents.statement.ends-in", document.lastDigits()),
                words.text("documents.statement.valid-at", words.moment(at)),
                hasPhoto,
                PrintedDocument.SealPlace.NONE,
                List.copyOf(rows),
                notice(type, document.validFrom(), document.validUntil()),
                token,
                at);
    }

    /** Always said: what is printed on the paper is no longer its last day. */
    private PrintedDocument.Row extended(DocumentExtension extension) {
        var act = extension.act();
        return row(
                "documents.statement.extended",
                words.text(
                        "documents.statement.extended.until",
                        words.shortDate(extension.until()),
                        words.text("extension.act", act.title(), act.number(), words.shortDate(act.date()))));
    }

    /** Lines a country chose to repeat, under the labels they have on the document itself. */
    private void addKnown(List<PrintedDocument.Row> rows, String type, Stated stated, List<String> keys) {
        for (var field : types.get(type).fields()) {
            var text = stated.content().get(field.key());
            if (keys.contains(field.key()) && text != null && !text.isBlank()) {
                rows.add(row(field.label(), text));
            }
        }
    }

    private static PrintedDocument.SealPlace sealPlace(DocumentType type) {
        return switch (type.seal()) {
            case NONE -> PrintedDocument.SealPlace.NONE;
            case PLAIN -> PrintedDocument.SealPlace.NARROW;
            case FACE -> PrintedDocument.SealPlace.WIDE;
        };
    }

    /** Only where the birth date is kept, which a look-up asks for too. */
    private String cardCode(DocumentType type, Token token) {
        return type.seal() == DocumentType.SealKind.NONE
                ? ""
                : words.text("documents.card-code", CardCode.of(token).text());
    }

    private PrintedDocument page(
            DocumentType type,
            String number,
            String validity,
            boolean hasPhoto,
            PrintedDocument.SealPlace seal,
            List<PrintedDocument.Row> rows,
            List<String> notice,
            Token token,
            Instant at) {
        var title = words.text(type.title());
        var unit = words.text("document.signer." + type.signer());
        var signerName = signer.nameOf(type.signer());
        return new PrintedDocument(
                words.lang(),
                words.dir().equals("rtl"),
                across,
                title,
                words.text("authority.name"),
                words.text("documents.authority.of", words.text("authority.ministry"), words.text("authority.country")),
                words.text("documents.number"),
                fonts.printable(number),
                validity,
                hasPhoto,
                words.text(hasPhoto ? "documents.photo" : "documents.photo.none"),
                seal,
                words.text("documents.seal"),
                rows,
                notice,
                words.text("documents.signed"),
                List.of(
                        unit,
                        fonts.printable(signerName),
                        words.text("documents.signed.at", words.shortDate(day(at)), words.time(at))),
                words.text("documents.signature", unit),
                words.text("documents.code"),
                words.text("documents.how-to-check"),
                address.typed(),
                token.grouped(),
                cardCode(type, token),
                words.text("documents.footer", title, fonts.printable(number)),
                words.text("documents.page"),
                "normal");
    }

    /** The two texts no one can say beforehand are filled in here: the number and the day of issue. */
    private String textOf(String key, DocumentOrder order, Instant at) {
        var text = order.fields().get(key);
        if (text != null) {
            return text;
        }
        return switch (key) {
            case "issued" -> words.shortDate(day(at));
            case "file-number" -> order.fileNumber();
            default -> "";
        };
    }

    private PrintedDocument.Row row(String label, String text) {
        var printable = fonts.printable(text);
        return new PrintedDocument.Row(words.text(label), printable.isEmpty() ? "–" : printable);
    }

    private String validity(LocalDate from, Optional<LocalDate> until) {
        return until.map(last -> words.text("documents.valid.from-until", words.shortDate(from), words.shortDate(last)))
                .orElseGet(() -> words.text("documents.valid.from", words.shortDate(from)));
    }

    /** A notice may name the first and the last day. */
    private List<String> notice(DocumentType type, LocalDate from, Optional<LocalDate> until) {
        var notice = new ArrayList<String>();
        notice.add(words.text(
                type.notice(),
                words.shortDate(from),
                until.map(words::shortDate).orElse("")));
        type.more().map(words::text).ifPresent(notice::add);
        return List.copyOf(notice);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Where documents are checked, from configuration and never from a request. */
    record CheckAddress(String origin) {

        CheckAddress {
            origin = origin.replaceAll("/+$", "");
        }

        /** In upper case, which QR codes write in fewer modules; hosts and our path do not mind. */
        String qrText(Token token) {
            return origin.toUpperCase(Locale.ROOT) + "/D/" + token.text();
        }

        /** The page of a share code, which somebody opens who was sent it. */
        String shared(ShareCode code) {
            return origin + "/verify/share/" + code.text();
        }

        /** What somebody types who has no camera. */
        String typed() {
            return origin.replaceFirst("^https?://", "") + "/verify";
        }
    }
}
