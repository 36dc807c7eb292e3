// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentStep;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.documents.LegalAct;
import org.amparo.procedure.AskForReview;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.OpenProcedure;
import org.amparo.procedure.assessment.Assessments;
import org.amparo.procedure.letters.DecisionLetters;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A registered case: its number, its documents and what happened so far. */
@Controller
class CasePage {

    /** A browser's own reader of PDF needs this much, and a printer needs the reader. */
    private static final String IN_THE_BROWSER =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final CaseFiles cases;
    private final Applications applications;
    private final Documents documents;
    private final AskForReview review;
    private final Assessments assessments;
    private final CaseHearings hearings;
    private final DecisionLetters letters;
    private final OpenProcedure procedures;
    private final WayViews ways;
    private final DeskViews desk;
    private final Frames frames;
    private final CountryPack pack;
    private final HandledViews handledViews;

    CasePage(
            CaseFiles cases,
            Applications applications,
            Documents documents,
            AskForReview review,
            Assessments assessments,
            CaseHearings hearings,
            DecisionLetters letters,
            OpenProcedure procedures,
            WayViews ways,
            DeskViews desk,
            Frames frames,
            CountryPack pack,
            HandledViews handledViews) {
        this.cases = cases;
        this.applications = applications;
        this.documents = documents;
        this.review = review;
        this.assessments = assessments;
        this.hearings = hearings;
        this.letters = letters;
        this.procedures = procedures;
        this.ways = ways;
        this.desk = desk;
        this.frames = frames;
        this.pack = pack;
        this.handledViews = handledViews;
    }

    @GetMapping("/work/cases/{id}")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var file = cases.get(id, officer);
        var application = applications.get(file.applicationId(), officer);
        var issued = documents.listFor(application.accountId(), officer);
        model.addAttribute(
                "letters",
                letters.ofCase(id, officer).stream()
                        .map(letter -> LettersPage.line(letter, words))
                        .toList());
        model.addAttribute(
                "procedures",
                procedures.list(file, officer).stream()
                        .filter(one -> !one.id().equals(id))
                        .map(one -> new StatusLine(
                                "/work/cases/" + one.id(),
                                words.label("WAY", one.way()),
                                words.text(
                                        "work.status.state",
                                        one.fileNumber(),
                                        WayViews.stage(one.stage(), words),
                                        words.shortDate(LocalDate.ofInstant(one.openedAt(), pack.zone())))))
                        .toList());
        model.addAttribute("opens", !procedures.openable(file, officer).isEmpty());
        model.addAttribute("assessed", assessments.areFor(file, officer));
        model.addAttribute("hearings", hearings.ofCase(file, officer, words));
        model.addAttribute("handled", handledViews.of(id, officer, words));
        model.addAttribute(
                "page",
                new CasePageView(
                        frames.of(officer, "registered", words),
                        id,
                        application.id(),
                        desk.identity(application, file.fileNumber(), words),
                        file.fileNumber(),
                        frames.office(file.office()),
                        words.moment(file.filedAt()),
                        words.moment(file.registeredAt()),
                        ways.of(file, officer, words),
                        review.read(id, officer).stream()
                                .map(appeal -> new CasePageView.Appeal(
                                        WayViews.done(appeal.step(), words),
                                        words.moment(appeal.at()),
                                        appeal.language(),
                                        appeal.reasons()))
                                .toList(),
                        issued.stream().anyMatch(paper -> paper.status() == DocumentStatus.BEING_PREPARED),
                        issued.stream().map(paper -> paper(paper, words)).toList(),
                        history(file, application, issued, documents.stepsFor(application.accountId(), officer), words),
                        application.requests().reversed().stream()
                                .map(request -> desk.asked(request, words))
                                .toList(),
                        officer.may(Permission.REVOKE_DOCUMENT),
                        officer.may(Permission.SUSPEND_DOCUMENT),
                        officer.may(Permission.CONDUCT_CASE)));
        return "workbench/case";
    }

    /** @param show {@code yes} to open it in the browser, from where it is printed */
    @GetMapping("/work/cases/{id}/documents/{document}")
    @Allowed(Permission.READ_APPLICATION)
    ResponseEntity<byte[]> download(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String show,
            Officer officer) {
        var inline = show.equals("yes");
        var file = cases.get(id, officer);
        var pdf = documents.file(document, officer).orElseThrow(NoSuchFile::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(file.fileNumber().replaceAll("[^0-9A-Za-z]+", "-") + ".pdf")
                                .build()
                                .toString())
                .header("Content-Security-Policy", inline ? IN_THE_BROWSER : "default-src 'none'; sandbox")
                .body(pdf);
    }

    private static CasePageView.Paper paper(DocumentView paper, Words words) {
        var validity = paper.validUntil()
                .map(until -> words.text("work.case.valid", words.shortDate(paper.validFrom()), words.shortDate(until)))
                .orElse(words.text("work.case.valid-from", words.shortDate(paper.validFrom())));
        return new CasePageView.Paper(
                paper.id(),
                words.text(paper.titleKey()),
                words.text(
                        paper.lost().isPresent()
                                ? "work.document.lost"
                                : "work.document." + paper.status().name().toLowerCase(Locale.ROOT)),
                switch (paper.status()) {
                    case BEING_PREPARED, NOT_ACTIVE -> "todo";
                    case VALID -> "good";
                    case REVOKED -> "bad";
                    case LAPSED, REPLACED, SUSPENDED -> "warn";
                },
                validity,
                paper.extensions().stream()
                        .map(extension -> words.text(
                                "work.case.extended",
                                act(extension.act(), words),
                                words.shortDate(extension.formerUntil())))
                        .toList(),
                paper.revokedReason().orElse(""),
                paper.checks(),
                paper.status() != DocumentStatus.BEING_PREPARED,
                isRevocable(paper),
                paper.status() == DocumentStatus.SUSPENDED,
                paper.orderable());
    }

    /** Also what does not count for now, or not yet. */
    private static boolean isRevocable(DocumentView paper) {
        return switch (paper.status()) {
            case VALID, SUSPENDED, NOT_ACTIVE -> true;
            case BEING_PREPARED, REVOKED, LAPSED, REPLACED -> false;
        };
    }

    private static String act(LegalAct act, Words words) {
        return words.text("extension.act", act.title(), act.number(), words.shortDate(act.date()));
    }

    private List<CasePageView.Event> history(
            CaseView file,
            ApplicationView application,
            List<DocumentView> issued,
            List<DocumentStep> steps,
            Words words) {
        record Happened(Instant at, String what, String more) {}
        var events = new ArrayList<Happened>();
        events.add(new Happened(file.filedAt(), words.text("work.history.filed"), ""));
        for (var request : application.requests()) {
            events.add(new Happened(request.askedAt(), words.text("work.history.asked"), ""));
            request.answeredAt().ifPresent(at -> events.add(new Happened(at, words.text("work.history.answered"), "")));
        }
        for (var entry : file.history()) {
            events.add(new Happened(entry.at(), ways.entry(entry, words), ways.more(entry, words)));
        }
        for (var paper : issued) {
            paper.issuedAt()
                    .ifPresent(at -> events.add(
                            new Happened(at, words.text("work.history.issued", words.text(paper.titleKey())), "")));
            for (var extension : paper.extensions()) {
                events.add(new Happened(
                        extension.at(),
                        words.text("work.history.extended", words.text(paper.titleKey())),
                        act(extension.act(), words)));
            }
        }
        for (var step : steps) {
            events.add(new Happened(
                    step.at(),
                    words.text(
                            "work.print.step.line",
                            words.text("work.print.step." + step.what()),
                            title(step, issued, words)),
                    by(step, words)));
        }
        return events.stream()
                .sorted(Comparator.comparing(Happened::at).reversed())
                .map(event -> new CasePageView.Event(
                        event.what(),
                        words.date(LocalDate.ofInstant(event.at(), pack.zone()))
                                + ", "
                                + words.time(event.at())
                                + (event.more().isEmpty() ? "" : ". " + event.more())))
                .toList();
    }

    private static String by(DocumentStep step, Words words) {
        var who = step.byName().isEmpty() ? words.text("work.loss.holder") : step.byName();
        return step.why().isEmpty() ? who : words.text("work.history.by", who, step.why());
    }

    private static String title(DocumentStep step, List<DocumentView> issued, Words words) {
        return issued.stream()
                .filter(paper -> paper.id().equals(step.document()))
                .findFirst()
                .map(paper -> words.text(paper.titleKey()))
                .orElse("");
    }

    /** No such file in the officer's scope. */
    private static final class NoSuchFile extends RuntimeException implements NotThere {}
}
