// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.amparo.access.Applicant;
import org.amparo.correspondence.Correspondence;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.Documents;
import org.amparo.procedure.OwnCase;
import org.amparo.procedure.interview.HearingLine;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.AnswerText;
import org.amparo.registration.EvidenceFiles;
import org.amparo.registration.Form;
import org.amparo.registration.Interviews;
import org.amparo.registration.OwnData;
import org.amparo.registration.Receipt;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Component;

/**
 * Everything of a person's own file in one ZIP: a page to read in their language, their documents and what they sent.
 * Written straight into the answer; nothing is laid down on the way. What another member of the family closed is not in
 * it, because everything is read by this account alone.
 */
@Component
class OwnFile {

    private final Receipts receipts;
    private final OwnData ownData;
    private final OwnCase cases;
    private final Documents documents;
    private final EvidenceFiles evidence;
    private final AnswerRequest requests;
    private final Correspondence correspondence;
    private final Interviews interviews;
    private final Hearings hearings;
    private final DataViews dataViews;
    private final AccessViews accessViews;
    private final AnswerText answerText;
    private final Form form;
    private final CountryPack pack;
    private final TemplateEngine templates;
    private final Clock clock;

    OwnFile(
            Receipts receipts,
            OwnData ownData,
            OwnCase cases,
            Documents documents,
            EvidenceFiles evidence,
            AnswerRequest requests,
            Correspondence correspondence,
            Interviews interviews,
            Hearings hearings,
            DataViews dataViews,
            AccessViews accessViews,
            AnswerText answerText,
            Form form,
            CountryPack pack,
            TemplateEngine templates,
            Clock clock) {
        this.receipts = receipts;
        this.ownData = ownData;
        this.cases = cases;
        this.documents = documents;
        this.evidence = evidence;
        this.requests = requests;
        this.correspondence = correspondence;
        this.interviews = interviews;
        this.hearings = hearings;
        this.dataViews = dataViews;
        this.accessViews = accessViews;
        this.answerText = answerText;
        this.form = form;
        this.pack = pack;
        this.templates = templates;
        this.clock = clock;
    }

    void write(Applicant applicant, Words words, OutputStream out) throws IOException {
        var receipt = receipts.find(applicant).orElseThrow(NoSuchPage::new);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var files = new ArrayList<OwnFileView.Entry>();
            writeDocuments(applicant, words, zip, files);
            writeEvidence(applicant, words, zip, files);
            var page = new StringOutput();
            templates.render(
                    "portal/own-file.jte",
                    Map.of("words", words, "page", view(receipt, applicant, files, words)),
                    page);
            put(zip, "index.html", page.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeDocuments(Applicant applicant, Words words, ZipOutputStream zip, List<OwnFileView.Entry> files)
            throws IOException {
        for (var document : documents.listFor(applicant.accountId())) {
            if (document.status() != DocumentStatus.BEING_PREPARED) {
                var pdf = documents.file(document.id(), applicant.accountId());
                if (pdf.isPresent()) {
                    var name = "documents/" + (files.size() + 1) + ".pdf";
                    put(zip, name, pdf.get());
                    files.add(new OwnFileView.Entry(name, words.text(document.titleKey())));
                }
            }
        }
    }

    private void writeEvidence(Applicant applicant, Words words, ZipOutputStream zip, List<OwnFileView.Entry> files)
            throws IOException {
        for (var sent : ownData.files(applicant)) {
            var opened = evidence.find(sent.id(), applicant);
            if (opened.isPresent()) {
                var name = "files/" + (files.size() + 1) + (sent.isImage() ? ".jpg" : ".pdf");
                put(zip, name, opened.get().bytes());
                files.add(new OwnFileView.Entry(name, answerText.question(sent.field(), words)));
            }
        }
    }

    private OwnFileView view(Receipt receipt, Applicant applicant, List<OwnFileView.Entry> files, Words words) {
        var own = ownData.find(applicant).orElseThrow(NoSuchPage::new);
        var sent = ownData.asSent(applicant);
        return new OwnFileView(
                words.moment(clock.instant()),
                receipt.controlNumber(),
                cases.find(receipt.applicationId())
                        .map(OwnCase.Registered::fileNumber)
                        .orElse(""),
                words.moment(receipt.filedAt()),
                dataViews.of(own, words),
                answers(sent, words),
                correspondence.listFor(applicant).stream()
                        .map(message -> {
                            var said = pack.words(Locale.forLanguageTag(message.language()));
                            return new MessageLine(
                                    message, words.moment(message.saidAt()), said.lang(), said.dir(), "");
                        })
                        .toList(),
                requests.listFor(applicant.accountId()),
                Stream.concat(
                                interviews.own(applicant).stream()
                                        .filter(held ->
                                                held.interview().heldBy().isPresent())
                                        .map(held -> talk(held, words)),
                                hearings.own(applicant).stream().map(held -> talk(held, words)))
                        .toList(),
                files,
                accessViews.of(applicant, 0, words));
    }

    private static OwnFileView.Talk talk(Interviews.Own own, Words words) {
        var replaced =
                own.lines().stream().flatMap(line -> line.replaces().stream()).collect(Collectors.toSet());
        return new OwnFileView.Talk(
                words.moment(own.interview().date().at()),
                own.lines().stream()
                        .map(line -> new OwnFileView.Said(
                                line.question(),
                                line.answer(),
                                line.objection()
                                        ? words.text("interview.own.objection")
                                        : replaced.contains(line.id()) ? words.text("interview.own.replaced") : ""))
                        .toList());
    }

    private static OwnFileView.Talk talk(Hearings.Part held, Words words) {
        var replaced =
                held.lines().stream().flatMap(line -> line.replaces().stream()).collect(Collectors.toSet());
        return new OwnFileView.Talk(
                words.moment(held.hearing().talk().date().at()),
                held.lines().stream()
                        .map(line -> new OwnFileView.Said(
                                line.question(),
                                line.answer(),
                                line.kind() == HearingLine.Kind.OBJECTION
                                        ? words.text("interview.own.objection")
                                        : replaced.contains(line.id()) ? words.text("interview.own.replaced") : ""))
                        .toList());
    }

    private List<OwnFileView.Section> answers(Map<String, String> sent, Words words) {
        return form.pages().values().stream()
                .map(page -> new OwnFileView.Section(
                        words.text("form.page." + page.key()),
                        page.fields().stream()
                                .filter(field ->
                                        !sent.getOrDefault(field.key(), "").isEmpty())
                                .map(field -> new OwnFileView.Answer(
                                        words.text(field.label()),
                                        answerText.of(field, sent.getOrDefault(field.key(), ""), words)))
                                .toList()))
                .filter(section -> !section.answers().isEmpty())
                .toList();
    }

    private void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(clock.millis());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
