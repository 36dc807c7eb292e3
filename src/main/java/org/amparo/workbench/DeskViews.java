// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.correspondence.Correspondence;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PersonName;
import org.amparo.procedure.CaseFiles;
import org.amparo.procedure.CaseView;
import org.amparo.procedure.RegisterCase;
import org.amparo.registration.AcceptApplication;
import org.amparo.registration.AnswerText;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.ApplicationView;
import org.amparo.registration.Applications;
import org.amparo.registration.ClosedAnswers;
import org.amparo.registration.Emergencies;
import org.amparo.registration.EvidenceFile;
import org.amparo.registration.Fact;
import org.amparo.registration.FactCheck;
import org.amparo.registration.FactView;
import org.amparo.registration.Family;
import org.amparo.registration.GivenAnswer;
import org.amparo.registration.GivenSection;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.KeepSignature;
import org.amparo.registration.KeyPaper;
import org.amparo.registration.PersonFacts;
import org.amparo.registration.Presences;
import org.springframework.stereotype.Component;

/** Puts an application into words for the desk. */
@Component
class DeskViews {

    private final Applications applications;
    private final CaseFiles cases;
    private final RegisterCase registerCase;
    private final AnswerText answerText;
    private final Correspondence correspondence;
    private final Family family;
    private final GroupLines groups;
    private final ClosedAnswers closed;
    private final Emergencies emergencies;
    private final Presences presences;
    private final Frames frames;
    private final FilingViews filings;
    private final CountryPack pack;
    private final Clock clock;

    DeskViews(
            Applications applications,
            CaseFiles cases,
            RegisterCase registerCase,
            AnswerText answerText,
            Correspondence correspondence,
            Family family,
            GroupLines groups,
            ClosedAnswers closed,
            Emergencies emergencies,
            Presences presences,
            Frames frames,
            FilingViews filings,
            CountryPack pack,
            Clock clock) {
        this.applications = applications;
        this.cases = cases;
        this.registerCase = registerCase;
        this.answerText = answerText;
        this.correspondence = correspondence;
        this.family = family;
        this.groups = groups;
        this.closed = closed;
        this.emergencies = emergencies;
        this.presences = presences;
        this.frames = frames;
        this.filings = filings;
        this.pack = pack;
        this.clock = clock;
    }

    DeskView of(UUID id, Officer officer, Words words) {
        var application = applications.get(id, officer);
        var caseFile = application.state() == ApplicationState.REGISTERED
                ? cases.findByApplication(id, officer)
                : Optional.<CaseView>empty();
        var lines = application.facts().stream().map(fact -> line(fact, words)).toList();
        var open = lines.stream()
                .filter(line -> isOpen(application.fact(line.fact())))
                .toList();
        var state = application.state();
        return new DeskView(
                frames.of(officer, key(state).replace('_', '-'), words),
                id,
                application.version(),
                identity(application, caseFile.map(CaseView::fileNumber).orElse(""), words),
                key(state),
                words.moment(application.filedAt()),
                frames.office(application.office()),
                filings.of(id, officer, words),
                open,
                lines.stream().filter(line -> !open.contains(line)).toList(),
                (int) open.stream().filter(line -> !line.isUnchecked()).count(),
                missing(application, words),
                papers(application, words),
                application.requests().reversed().stream()
                        .map(request -> asked(request, words))
                        .toList(),
                application.given().stream()
                        .map(section -> told(section, words))
                        .toList(),
                groups.of(family.of(id, officer), words),
                closed.openTo(officer).stream().map(DeskViews::key).sorted().toList(),
                !emergencies.closedTo(officer).isEmpty(),
                application.undoable(),
                caseFile.map(file -> file.id().toString()).orElse(""),
                correspondence
                        .returned(application.accountId(), officer)
                        .map(mail -> words.text("work.desk.mail-returned", mail.count(), words.moment(mail.last())))
                        .orElse(""),
                presences.state(id),
                officer.may(Permission.CHECK_FACTS),
                officer.may(Permission.REQUEST_INFORMATION),
                officer.may(Permission.REGISTER_CASE),
                officer.may(Permission.ISSUE_CARD));
    }

    /** Names of the facts that must still be looked at. */
    List<String> missing(ApplicationView application, Words words) {
        return application.facts().stream()
                .filter(fact -> registerCase.factsToCheck().contains(fact.fact()))
                .filter(fact -> fact.isDeclared() && !fact.isChecked())
                .map(fact -> label(fact.fact(), words))
                .toList();
    }

    Identity identity(ApplicationView application, String fileNumber, Words words) {
        var person = application.person();
        var filed = person.name(pack).map(PersonName::filed).orElse(application.controlNumber());
        var called = person.knows(Fact.CHOSEN_NAME)
                ? person.value(Fact.CHOSEN_NAME)
                : person.name(pack).map(PersonName::spoken).orElse(application.controlNumber());
        return new Identity(
                application.evidence().reversed().stream()
                        .filter(file -> file.field().equals(AcceptApplication.PHOTO_FIELD) && file.isImage())
                        .map(EvidenceFile::id)
                        .findFirst(),
                called,
                person.knows(Fact.CHOSEN_NAME) ? filed : "",
                person.name(pack).isPresent() ? person.value(Fact.NAME_ORIGINAL) : "",
                application.controlNumber(),
                fileNumber,
                person.print(Fact.BIRTH_DATE, words, pack),
                person.print(Fact.NATIONALITIES, words, pack),
                QueueLines.language(application.language(), words));
    }

    static String label(Fact fact, Words words) {
        return words.text("fact." + fact.column());
    }

    FactLine line(FactView fact, Words words) {
        var declared = PersonFacts.print(fact.fact(), fact.declared(), words, pack);
        var current = PersonFacts.print(fact.fact(), fact.current(), words, pack);
        return new FactLine(
                fact.fact(),
                label(fact.fact(), words),
                Marked.difference(declared, current),
                Marked.difference(current, declared),
                fact.check().map(check -> state(fact, check)).orElse("unchecked"),
                fact.check().map(check -> trail(check, words)).orElse(""),
                registerCase.factsToCheck().contains(fact.fact()));
    }

    /** A corrected fact that was confirmed afterwards still shows that it differs from what was declared. */
    private static String state(FactView fact, FactCheck check) {
        return fact.isCorrected() ? "corrected" : key(check.outcome());
    }

    private String trail(FactCheck check, Words words) {
        var today = day(check.checkedAt()).equals(day(clock.instant()));
        var when = today ? words.time(check.checkedAt()) : words.shortDate(day(check.checkedAt()));
        var who = words.text("work.desk.trail", check.officerName(), when);
        return check.outcome() == FactCheck.Outcome.CORRECTED || check.outcome() == FactCheck.Outcome.KEPT
                ? words.text("work.reason." + check.reason())
                        + (check.note().isEmpty() ? "" : ": " + check.note())
                        + ". "
                        + who
                : who;
    }

    private static boolean isOpen(FactView fact) {
        return fact.isDeclared() || !fact.current().isEmpty() || fact.isChecked();
    }

    /** What the person sent, without the photo, which has its own place. */
    List<DeskView.Paper> papers(ApplicationView application, Words words) {
        return application.evidence().stream()
                .filter(file -> !file.field().equals(AcceptApplication.PHOTO_FIELD))
                .filter(file -> !file.field().equals(KeepSignature.SIGNATURE.key()))
                .map(file -> new DeskView.Paper(
                        file.id(),
                        file.field().equals(KeyPaper.SCAN.key())
                                ? words.text("work.paper.scan")
                                : answerText.question(file.field(), words),
                        file.isImage(),
                        size(file.sizeBytes())))
                .toList();
    }

    static String size(int bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " KB" : bytes / 1_000_000 + " MB";
    }

    DeskView.Asked asked(InformationRequestView request, Words words) {
        return new DeskView.Asked(
                request.wanted(),
                words.moment(request.askedAt()),
                words.date(request.replyBy()),
                request.isOpen() && request.replyBy().isBefore(day(clock.instant())),
                request.reply().orElse(""),
                request.answeredAt().map(words::moment).orElse(""));
    }

    DeskView.Told told(GivenSection section, Words words) {
        return new DeskView.Told(
                words.text("form.section." + section.key()),
                section.reserved(),
                section.answers().stream()
                        .map(answer ->
                                new DeskView.Line(words.text(answer.field().label()), answer(answer, words)))
                        .toList());
    }

    String answer(GivenAnswer answer, Words words) {
        return answerText.of(answer.field(), answer.value(), words);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }
}
