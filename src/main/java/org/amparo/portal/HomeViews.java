// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.amparo.access.Applicant;
import org.amparo.correspondence.Correspondence;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.portal.HomeView.Happened;
import org.amparo.procedure.OwnCase;
import org.amparo.procedure.interview.Hearing;
import org.amparo.procedure.interview.Hearings;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.ApplicationState;
import org.amparo.registration.Drafts;
import org.amparo.registration.FactUpdateView;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewOutcome;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.amparo.registration.OwnData;
import org.amparo.registration.Receipt;
import org.amparo.registration.Receipts;
import org.springframework.stereotype.Component;

/** Gathers what a person sees first from what really happened. */
@Component
class HomeViews {

    private final Receipts receipts;
    private final Drafts drafts;
    private final AnswerRequest requests;
    private final OwnData ownData;
    private final Documents documents;
    private final OwnCase cases;
    private final Interviews interviews;
    private final Hearings hearings;
    private final Correspondence correspondence;
    private final Promises promises;
    private final CountryPack pack;
    private final Clock clock;

    HomeViews(
            Receipts receipts,
            Drafts drafts,
            AnswerRequest requests,
            OwnData ownData,
            Documents documents,
            OwnCase cases,
            Interviews interviews,
            Hearings hearings,
            Correspondence correspondence,
            Promises promises,
            CountryPack pack,
            Clock clock) {
        this.receipts = receipts;
        this.drafts = drafts;
        this.requests = requests;
        this.ownData = ownData;
        this.documents = documents;
        this.cases = cases;
        this.interviews = interviews;
        this.hearings = hearings;
        this.correspondence = correspondence;
        this.promises = promises;
        this.pack = pack;
        this.clock = clock;
    }

    /** Empty for somebody who has neither sent nor begun anything. */
    Optional<HomeView> find(Applicant applicant, Words words) {
        return receipts.find(applicant)
                .map(receipt -> sent(receipt, applicant, words))
                .or(() -> drafts.find(applicant).map(draft -> begun(applicant)));
    }

    private HomeView begun(Applicant applicant) {
        return new HomeView(
                NextStep.finishDraft(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                correspondence.unread(applicant),
                false,
                promises.to(applicant),
                clock.instant());
    }

    private HomeView sent(Receipt receipt, Applicant applicant, Words words) {
        var asked = requests.listFor(applicant.accountId());
        var papers = documents.listFor(applicant.accountId());
        var registered = cases.find(receipt.applicationId());
        return new HomeView(
                NextStep.of(receipt, asked, papers, pack, LocalDate.ofInstant(clock.instant(), pack.zone())),
                Optional.of(receipt),
                pack.office(receipt.office()),
                registered.map(OwnCase.Registered::fileNumber).orElse(""),
                asked,
                papers.stream()
                        .filter(paper -> paper.status() != DocumentStatus.REPLACED)
                        .toList(),
                happened(
                        receipt,
                        asked,
                        papers,
                        // changes of one's data are nobody else's
                        applicant.isHelped() ? List.of() : ownData.updates(applicant.accountId()),
                        registered,
                        interviews.find(applicant.accountId()),
                        hearings.find(applicant.accountId()),
                        words),
                receipt.state() == ApplicationState.REGISTERED,
                correspondence.unread(applicant),
                !applicant.isHelped() && correspondence.returned(applicant).isPresent(),
                promises.to(applicant),
                clock.instant());
    }

    private static List<Happened> happened(
            Receipt receipt,
            List<InformationRequestView> asked,
            List<DocumentView> papers,
            List<FactUpdateView> updates,
            Optional<OwnCase.Registered> registered,
            Optional<InterviewView> interview,
            Optional<Hearing> hearing,
            Words words) {
        var all = new ArrayList<Happened>();
        all.add(new Happened(receipt.filedAt(), words.text("home.event.filed")));
        for (var request : asked) {
            all.add(new Happened(request.askedAt(), words.text("home.event.asked")));
            request.answeredAt().ifPresent(at -> all.add(new Happened(at, words.text("home.event.replied"))));
        }
        for (var update : updates) {
            all.add(new Happened(update.askedAt(), words.text("home.event.update.asked")));
            update.decision()
                    .ifPresent(
                            decision -> all.add(new Happened(decision.at(), words.text("home.event.update.decided"))));
        }
        registered.ifPresent(opened -> all.add(new Happened(opened.at(), words.text("home.event.registered"))));
        interview.ifPresent(talk -> all.addAll(happened(talk, "interview", words)));
        hearing.ifPresent(one -> all.addAll(happened(one.talk(), "hearing", words)));
        for (var paper : papers) {
            if (paper.status() != DocumentStatus.BEING_PREPARED) {
                paper.issuedAt()
                        .ifPresent(at -> all.add(
                                new Happened(at, words.text("home.event.document", words.text(paper.titleKey())))));
            }
            for (var extension : paper.extensions()) {
                all.add(new Happened(extension.at(), words.text("extension.event", words.text(paper.titleKey()))));
            }
        }
        return all.stream().sorted(Comparator.comparing(Happened::at)).toList();
    }

    private static List<Happened> happened(InterviewView interview, String kind, Words words) {
        var set = new Happened(interview.history().getFirst().at(), words.text(kind + ".event.set"));
        return interview.outcome().filter(InterviewOutcome.COMPLETE::equals).isPresent()
                ? List.of(
                        set,
                        new Happened(
                                interview.last(InterviewAct.ENDED).orElseThrow().at(),
                                words.text(kind + ".event.held")))
                : List.of(set);
    }
}
