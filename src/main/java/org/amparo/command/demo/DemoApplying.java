// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.access.Applicant;
import org.amparo.access.AskForCode;
import org.amparo.access.AskForLink;
import org.amparo.access.Browser;
import org.amparo.access.SetPassword;
import org.amparo.access.SignInCodes;
import org.amparo.access.SignInLinks;
import org.amparo.access.SignInWay;
import org.amparo.access.SignInWithCode;
import org.amparo.command.invented.InventedPaper;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.amparo.country.Words;
import org.amparo.registration.AnswerText;
import org.amparo.registration.Answers;
import org.amparo.registration.Draft;
import org.amparo.registration.Drafts;
import org.amparo.registration.Field;
import org.amparo.registration.Form;
import org.amparo.registration.FormPage;
import org.amparo.registration.InformationPass;
import org.amparo.registration.PageReading;
import org.amparo.registration.Receipt;
import org.amparo.registration.SavePage;
import org.amparo.registration.StartDraft;
import org.amparo.registration.Submission;
import org.amparo.registration.SubmitApplication;
import org.amparo.registration.UploadEvidence;
import org.amparo.registration.UploadRefused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What applicants of the demo do: sign in as their country does, fill in page by page, upload, send. */
@Component
@Profile("demo")
class DemoApplying {

    /** The mail of the demo makes a code of its own for the same attempt, and the later one counts. */
    private static final int TRIES = 4;

    private static final Browser BROWSER = new Browser("people of the demo", "people of the demo");

    private final CountryPack pack;
    private final Form form;
    private final AnswerText answerText;
    private final AskForCode askForCode;
    private final SignInCodes codes;
    private final SignInWithCode signInWithCode;
    private final AskForLink askForLink;
    private final SignInLinks links;
    private final SetPassword setPassword;
    private final SignInWay way;
    private final InformationPass information;
    private final StartDraft startDraft;
    private final Drafts drafts;
    private final SavePage savePage;
    private final DemoRows rows;
    private final UploadEvidence uploadEvidence;
    private final SubmitApplication submitApplication;
    private final Clock clock;

    DemoApplying(
            CountryPack pack,
            Form form,
            AnswerText answerText,
            AskForCode askForCode,
            SignInCodes codes,
            SignInWithCode signInWithCode,
            AskForLink askForLink,
            SignInLinks links,
            SetPassword setPassword,
            SignInWay way,
            InformationPass information,
            StartDraft startDraft,
            Drafts drafts,
            SavePage savePage,
            DemoRows rows,
            UploadEvidence uploadEvidence,
            SubmitApplication submitApplication,
            Clock clock) {
        this.pack = pack;
        this.form = form;
        this.answerText = answerText;
        this.askForCode = askForCode;
        this.codes = codes;
        this.signInWithCode = signInWithCode;
        this.askForLink = askForLink;
        this.links = links;
        this.setPassword = setPassword;
        this.way = way;
        this.information = information;
        this.startDraft = startDraft;
        this.drafts = drafts;
        this.savePage = savePage;
        this.rows = rows;
        this.uploadEvidence = uploadEvidence;
        this.submitApplication = submitApplication;
        this.clock = clock;
    }

    /** Saves the pages that have an answer or a picture. Answers to questions that the form does not ask are left out. */
    Applicant fillIn(PackNode person) {
        var words = words(person);
        var applicant = signIn(person.get("email").text(), words);
        information.redeem(information.issue(words.lang()), applicant);
        startDraft.start(applicant, words.lang());
        var given = new HashMap<String, String>();
        var written = person.get("answers");
        written.entries().forEach((field, answer) -> given.put(field, answer.isList() ? "" : answer.text()));
        var answers = form.answers(given);
        for (var page : form.pagesFor(answers, today()).toList()) {
            if (page.fields().stream().anyMatch(field -> answers.has(field.key()))) {
                save(applicant, page, answers, person);
            }
            rows.fillIn(applicant, page, written);
            for (var field : page.fieldsFor(answers, today())) {
                if (field.isFile()) {
                    upload(applicant, field, answers, person);
                }
            }
        }
        return applicant;
    }

    Receipt send(Applicant applicant, PackNode person) {
        return switch (submitApplication.submit(
                applicant, UUID.randomUUID(), words(person).lang())) {
            case Submission.Received received -> received.receipt();
            case Submission.Incomplete incomplete ->
                throw person.get("answers")
                        .fault("the form asks for more: "
                                + incomplete.missing().stream().map(Field::key).toList());
        };
    }

    private Applicant signIn(String email, Words words) {
        return way == SignInWay.LINK ? signInByLink(email, words) : signInByCode(email, words);
    }

    private Applicant signInByLink(String email, Words words) {
        var asked = askForLink.ask(email, "", words, BROWSER);
        for (var tries = 0; tries < TRIES; tries++) {
            var link = links.freshLink(asked);
            if (link != null
                    && setPassword.set(link.token(), UUID.randomUUID().toString())
                            instanceof SetPassword.SignedIn(var who, var carried)) {
                return who;
            }
        }
        throw new IllegalStateException("could not sign in");
    }

    private Applicant signInByCode(String email, Words words) {
        var attempt = askForCode.ask(email, words, BROWSER);
        for (var tries = 0; tries < TRIES; tries++) {
            var code = codes.freshCode(attempt);
            if (code != null
                    && signInWithCode.signIn(attempt, code.code(), BROWSER)
                            instanceof SignInWithCode.SignedIn(var who)) {
                return who;
            }
        }
        throw new IllegalStateException("could not sign in");
    }

    private void save(Applicant applicant, FormPage page, Answers answers, PackNode person) {
        var draft = draft(applicant);
        var reading = PageReading.of(page, PageReading.inputOf(page, answers, pack), draft.answers(), pack, today());
        if (!reading.isFine()) {
            var wrong = reading.errors().getFirst();
            throw person.get("answers").fault(wrong.field() + " is refused: " + wrong.message());
        }
        savePage.save(applicant, draft, page, reading.answers(), draft.versionOf(page));
    }

    private void upload(Applicant applicant, Field field, Answers answers, PackNode person) {
        var face = person.find("face").map(PackNode::number);
        var paper = person.find("paper").map(PackNode::text);
        if (face.isEmpty() || (!field.photo() && paper.isEmpty())) {
            return;
        }
        var picture = field.photo()
                ? InventedPhoto.jpeg(face.get())
                : InventedPaper.jpeg(paper.get(), face.get(), linesOfPaper(answers));
        try {
            uploadEvidence.upload(applicant, draft(applicant), field, picture, field.key() + ".jpg");
        } catch (UploadRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** In the authority's words: the drawing has letters for these only. */
    private List<String> linesOfPaper(Answers answers) {
        var words = pack.authorityWords();
        return Stream.of(
                        "doc_number",
                        "surname_paternal",
                        "surname_maternal",
                        "given_names",
                        "birth_date",
                        "nationalities")
                .filter(answers::has)
                .flatMap(key -> Stream.ofNullable(form.fields().get(key)))
                .map(field -> answerText.of(field, answers.get(field.key()), words))
                .toList();
    }

    private Draft draft(Applicant applicant) {
        return drafts.find(applicant).orElseThrow();
    }

    private Words words(PackNode person) {
        return pack.words(Locale.forLanguageTag(person.get("language").text()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), pack.zone());
    }
}
