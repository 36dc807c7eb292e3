// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.amparo.correspondence.MessageView;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.PrintLetter;
import org.amparo.documents.PrintedDocument.Row;
import org.amparo.documents.PrintedLetter;
import org.amparo.documents.PrintedLetter.Said;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.Receipt;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What pages tell a person, as files to keep and show: said in their language, and in the authority's where the pack wants it. */
@Component
class LetterFiles {

    private final PrintLetter print;
    private final CountryPack pack;
    private final Clock clock;

    LetterFiles(PrintLetter print, CountryPack pack, Clock clock) {
        this.print = print;
        this.pack = pack;
        this.clock = clock;
    }

    ResponseEntity<byte[]> receipt(Receipt receipt, Words words) {
        return file("receipt", in -> said(receipt, in), List.of(), words.lang(), words);
    }

    ResponseEntity<byte[]> request(InformationRequestView request, String controlNumber, Words words) {
        var quote = request.wanted().lines().toList();
        return file("request", in -> said(request, controlNumber, in), quote, lang(), words);
    }

    ResponseEntity<byte[]> message(MessageView message, Words words) {
        var quote = message.body().lines().toList();
        return file("message", in -> said(message, in), quote, message.language(), words);
    }

    /** Without why: whoever is shown it need not learn that. */
    ResponseEntity<byte[]> summons(PresencePageView.Coming coming, Words words) {
        return file("summons", in -> said(coming, in), List.of(), words.lang(), words);
    }

    /** What officers write, they write in the authority's language. */
    private String lang() {
        return pack.authorityWords().lang();
    }

    private Said said(Receipt receipt, Words in) {
        var office = pack.office(receipt.office()).orElseThrow();
        return said(
                in,
                in.text("portal.receipt.title"),
                in.text("portal.receipt.date.fixed"),
                List.of(
                        new Row(in.text("portal.receipt.number"), receipt.controlNumber()),
                        new Row(in.text("portal.receipt.date"), in.moment(receipt.filedAt())),
                        new Row(in.text("portal.receipt.name"), receipt.name()),
                        new Row(
                                in.text("portal.receipt.where"),
                                office.name() + in.text("kernel.comma") + " " + office.city()),
                        new Row(in.text("portal.receipt.bring"), in.text("portal.receipt.bring.documents"))));
    }

    private Said said(InformationRequestView request, String controlNumber, Words in) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(in.text("portal.receipt.number"), controlNumber));
        rows.add(new Row(in.text("letter.asked"), in.moment(request.askedAt())));
        rows.add(new Row(in.text("letter.until"), in.date(request.replyBy())));
        request.answeredAt().ifPresent(at -> rows.add(new Row(in.text("letter.answered"), in.moment(at))));
        return said(in, in.text("portal.reply.title"), in.text("portal.reply.lead", in.date(request.replyBy())), rows);
    }

    private Said said(PresencePageView.Coming coming, Words in) {
        return said(
                in,
                in.text("letter.summons"),
                in.text("presence.nothing-lost"),
                List.of(
                        new Row(
                                in.text("presence.where"),
                                coming.office() + in.text("kernel.comma") + " " + coming.city()),
                        new Row(
                                in.text("presence.when.OPEN"),
                                in.date(coming.day()) + in.text("kernel.comma") + " " + in.time(coming.at())),
                        new Row(in.text("portal.receipt.bring"), in.text("portal.receipt.bring.documents"))));
    }

    private Said said(MessageView message, Words in) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(in.text("messages.kept"), in.moment(message.saidAt())));
        message.deliveries()
                .forEach(one -> rows.add(
                        new Row(in.text("messages.outcome." + one.outcome().name()), in.moment(one.at()))));
        return said(in, MessageLine.about(message.kind(), in), in.text("letter.record"), rows);
    }

    private static Said said(Words in, String title, String lead, List<Row> rows) {
        return new Said(in.lang(), in.dir().equals("rtl"), title, lead, rows, List.of());
    }

    private ResponseEntity<byte[]> file(
            String name, Function<Words, Said> said, List<String> quote, String quoteLang, Words words) {
        var authority = pack.authorityWords();
        var parts = new ArrayList<>(List.of(said.apply(words)));
        if (print.isInBoth()
                && !authority.locale().getLanguage().equals(words.locale().getLanguage())) {
            parts.add(said.apply(authority));
        }
        var pdf = print.pdf(new PrintedLetter(
                authority.text("authority.name"),
                authority.text("authority.ministry"),
                parts,
                quote,
                quoteLang,
                words.text("letter.made", words.moment(clock.instant()))));
        var disposition = ContentDisposition.attachment()
                .filename(words.text("letter.file." + name))
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf);
    }
}
