// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Accounts;
import org.amparo.access.AddressNotices;
import org.amparo.access.CodePurpose;
import org.amparo.access.EmailChanges;
import org.amparo.access.HelpGrants;
import org.amparo.access.SignInCodes;
import org.amparo.access.SignInLinks;
import org.amparo.correspondence.Complain;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.DocumentStatus;
import org.amparo.documents.DocumentView;
import org.amparo.documents.Documents;
import org.amparo.documents.ElsewhereState;
import org.amparo.documents.HandOver;
import org.amparo.documents.LegalAct;
import org.amparo.registration.AnswerRequest;
import org.amparo.registration.DraftEnds;
import org.amparo.registration.FactUpdateView;
import org.amparo.registration.InformationRequestView;
import org.amparo.registration.InterviewAct;
import org.amparo.registration.InterviewState;
import org.amparo.registration.InterviewView;
import org.amparo.registration.Interviews;
import org.amparo.registration.OwnData;
import org.amparo.registration.PresenceView;
import org.amparo.registration.Presences;
import org.amparo.registration.Receipts;
import org.amparo.registration.RelativeOffers;
import org.amparo.registration.SafeContact;
import org.amparo.registration.SafeContacts;
import org.amparo.registration.SummonsView;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Says what a message says, from how things stand at the moment of sending and in the person's language. Whoever did
 * not choose detail gets a sentence that tells a stranger nothing.
 */
@Component
class Letters {

    private final Accounts accounts;
    private final SignInCodes codes;
    private final SignInLinks links;
    private final AddressNotices notices;
    private final EmailChanges changes;
    private final RelativeOffers offers;
    private final HelpGrants grants;
    private final SafeContacts safeContacts;
    private final Receipts receipts;
    private final DraftEnds draftEnds;
    private final AnswerRequest requests;
    private final Documents documents;
    private final HandOver handOver;
    private final OwnData ownData;
    private final Complain complaints;
    private final Presences presences;
    private final Interviews interviews;
    private final HearingLetters hearings;
    private final AppointmentLetters appointments;
    private final CountryPack pack;
    private final URI portal;

    Letters(
            Accounts accounts,
            SignInCodes codes,
            SignInLinks links,
            AddressNotices notices,
            EmailChanges changes,
            RelativeOffers offers,
            HelpGrants grants,
            SafeContacts safeContacts,
            Receipts receipts,
            DraftEnds draftEnds,
            AnswerRequest requests,
            Documents documents,
            HandOver handOver,
            OwnData ownData,
            Complain complaints,
            Presences presences,
            Interviews interviews,
            HearingLetters hearings,
            AppointmentLetters appointments,
            CountryPack pack,
            @Value("${amparo.origin.portal:http://localhost:8080}") URI portal) {
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.notices = notices;
        this.changes = changes;
        this.offers = offers;
        this.grants = grants;
        this.safeContacts = safeContacts;
        this.receipts = receipts;
        this.draftEnds = draftEnds;
        this.requests = requests;
        this.documents = documents;
        this.handOver = handOver;
        this.ownData = ownData;
        this.complaints = complaints;
        this.presences = presences;
        this.interviews = interviews;
        this.hearings = hearings;
        this.appointments = appointments;
        this.pack = pack;
        this.portal = portal;
    }

    /** Empty when there is nothing to say any more, or the person chose not to be written to. */
    Optional<Letter> write(Message message) {
        if (message.accountId() != null) {
            return news(message, message.accountId());
        }
        return switch (message.kind()) {
            case SIGN_IN_LINK -> link(message.reference());
            case ADDRESS_CODE -> addressCode(message.reference());
            case ADDRESS_NOTICE -> addressNotice(message.reference());
            case HELP_ALLOWED -> invitation(message.reference());
            case RELATIVE_INVITED -> offered(message.reference());
            case EMAIL_CODE -> emailCode(message.reference());
            case EMAIL_CHANGED -> emailChanged(message.reference());
            default -> code(message.reference());
        };
    }

    private Optional<Letter> code(UUID attempt) {
        var code = codes.freshCode(attempt);
        if (code == null) {
            return Optional.empty();
        }
        var words = words(code.language());
        var text = code.purpose() == CodePurpose.CONFIRM ? "helpers.mail.confirm" : "mail.code.text";
        return Optional.of(
                Letter.of(code.email(), words.text("mail.code.subject"), words.text(text, code.code()), words));
    }

    private Optional<Letter> invitation(UUID grant) {
        return grants.invited(grant).map(invited -> {
            var words = words(invited.language());
            var door = portal.resolve("/help").toString();
            return Letter.of(
                    invited.email(), words.text("mail.subject"), words.text("helpers.mail.allowed", door), words);
        });
    }

    private Optional<Letter> link(UUID asked) {
        return Optional.ofNullable(links.freshLink(asked)).map(link -> {
            var words = words(link.language());
            return Letter.of(
                    link.email(),
                    words.text("mail.link.subject"),
                    words.text("mail.link.text", portal.resolve(link.path()).toString()),
                    words);
        });
    }

    /** What the person reads in the portal, in full, in the language of their account; empty for what is not kept. */
    Optional<Said> said(UUID accountId, MessageKind kind, UUID reference) {
        var language = accounts.get(accountId).language();
        return text(accountId, kind, reference, true, words(language)).map(text -> new Said(language, text));
    }

    /** A text and the language it is in. */
    record Said(String language, String text) {
        @Override
        public String toString() {
            return "Said";
        }
    }

    private Optional<Letter> addressCode(UUID address) {
        return notices.freshCode(address).map(code -> {
            var words = words(code.language());
            return Letter.of(
                    code.email(),
                    words.text("mail.address.subject"),
                    words.text("mail.address.text", code.code()),
                    words);
        });
    }

    private Optional<Letter> offered(UUID offer) {
        return offers.mail(offer).map(to -> {
            var words = words(to.language());
            var door = portal.resolve("/apply").toString();
            return Letter.of(to.email(), words.text("mail.subject"), words.text("invited.mail", door), words);
        });
    }

    private Optional<Letter> emailCode(UUID change) {
        return changes.freshCode(change).map(code -> {
            var words = words(code.language());
            return Letter.of(
                    code.email(),
                    words.text("mail.address.subject"),
                    words.text("mail.email-code.text", code.code()),
                    words);
        });
    }

    /** To the former address, unless mail is not how the person wants to be told. */
    private Optional<Letter> emailChanged(UUID change) {
        return changes.notice(change).filter(told -> byMail(told.accountId())).map(told -> {
            var words = words(told.language());
            var until = words.date(LocalDate.ofInstant(told.undoUntil(), pack.zone()));
            var door = portal.resolve("/apply/undo-email").toString();
            return Letter.of(
                    told.email(),
                    words.text("mail.subject"),
                    words.text("mail.email-changed.text", until, door),
                    words);
        });
    }

    private boolean byMail(UUID account) {
        return safeContacts.find(account).map(SafeContact::byMail).orElse(true);
    }

    /** The same for whatever happened: the address may be read by others. */
    private Optional<Letter> addressNotice(UUID notice) {
        return notices.find(notice).map(to -> {
            var words = words(to.language());
            return Letter.of(to.email(), words.text("mail.subject"), words.text("mail.notice.text"), words);
        });
    }

    private Optional<Letter> news(Message message, UUID accountId) {
        var contact = safeContacts.find(accountId).orElse(new SafeContact(true, false));
        if (!contact.byMail()) {
            return Optional.empty();
        }
        var account = accounts.get(accountId);
        if (account.email().isEmpty()) {
            return Optional.empty();
        }
        var words = words(account.language());
        return text(accountId, message.kind(), message.reference(), contact.detailed(), words)
                .map(said -> Letter.of(
                        account.email(),
                        words.text("mail.subject"),
                        said + "\n\n" + words.text("mail.look", link()),
                        words))
                .map(letter -> contact.detailed()
                        ? letter.with(appointments.attached(message.kind(), message.reference(), words))
                        : letter);
    }

    private Optional<String> text(UUID accountId, MessageKind kind, UUID reference, boolean detailed, Words words) {
        return switch (kind) {
            case APPLICATION_RECEIVED -> received(accountId, detailed, words);
            case DRAFT_ENDING ->
                draftEnds.announced(reference).map(lastDay -> words.text("drafts.mail.ending", words.date(lastDay)));
            case INFORMATION_WANTED -> wanted(accountId, reference, detailed, words);
            case CONTACT_CHANGED ->
                Optional.of(words.text(detailed ? "mail.contact-changed.detail" : "mail.contact-changed.neutral"));
            case UPDATE_DECIDED -> decided(accountId, reference, detailed, words);
            case COMPLAINT_ANSWERED -> answered(accountId, reference, detailed, words);
            case DOCUMENT_READY, DOCUMENT_RENEWED, DOCUMENT_RENEWED_BY_RULE, DOCUMENT_CORRECTED, DOCUMENT_RESEALED ->
                document(accountId, reference, kind, DocumentStatus.VALID, detailed, words);
            case ANSWER -> Optional.of(words.text(detailed ? "mail.answer.detail" : "mail.answer.neutral"));
            case DOCUMENT_REVOKED -> document(accountId, reference, kind, DocumentStatus.REVOKED, detailed, words);
            case CARD_READY -> cardReady(accountId, reference, detailed, words);
            case CARD_MADE_ELSEWHERE -> madeElsewhere(accountId, reference, detailed, words);
            case DOCUMENT_SUSPENDED -> document(accountId, reference, kind, DocumentStatus.SUSPENDED, detailed, words);
            case DOCUMENT_LIFTED -> document(accountId, reference, kind, DocumentStatus.VALID, detailed, words);
            case DOCUMENT_LOST -> document(accountId, reference, kind, DocumentStatus.SUSPENDED, detailed, words);
            case DOCUMENT_FOUND -> document(accountId, reference, kind, DocumentStatus.VALID, detailed, words);
            case DOCUMENT_ORDERED_ANEW -> orderedAnew(accountId, reference, detailed, words);
            case DOCUMENT_EXTENDED -> extended(accountId, reference, detailed, words);
            case EXTENSION_TAKEN_BACK -> takenBack(accountId, reference, detailed, words);
            case SUMMONED -> summoned(accountId, reference, SummonsView.End.OPEN, detailed, words);
            case SUMMONS_MISSED -> summoned(accountId, reference, SummonsView.End.MISSED, detailed, words);
            case INTERVIEW_SET, INTERVIEW_OFF, INTERVIEW_AGAIN ->
                interview(accountId, reference, kind, detailed, words);
            case HEARING_SET, HEARING_OFF -> hearings.text(accountId, reference, kind, detailed, words);
            case APPOINTMENT_BOOKED,
                    APPOINTMENT_MOVED,
                    APPOINTMENT_CALLED_OFF,
                    SLOT_OFFERED,
                    SLOT_LAPSED,
                    APPOINTMENT_SOON,
                    APPOINTMENT_MISSED -> appointments.text(kind, reference, detailed, words);
            case ACCOUNT_ENTERED -> Optional.of(words.text("mail.entered"));
            case SIGN_IN_CODE,
                    SIGN_IN_LINK,
                    ADDRESS_CODE,
                    ADDRESS_NOTICE,
                    HELP_ALLOWED,
                    RELATIVE_INVITED,
                    EMAIL_CODE,
                    EMAIL_CHANGED -> Optional.empty();
        };
    }

    private Optional<String> received(UUID accountId, boolean detailed, Words words) {
        return receipts.find(accountId)
                .map(receipt -> detailed
                        ? words.text(
                                "mail.received.detail",
                                words.moment(receipt.filedAt()),
                                receipt.controlNumber(),
                                office(receipt.office()))
                        : words.text("mail.received.neutral", receipt.controlNumber()));
    }

    private Optional<String> wanted(UUID accountId, UUID request, boolean detailed, Words words) {
        return requests.listFor(accountId).stream()
                .filter(asked -> asked.id().equals(request))
                .filter(InformationRequestView::isOpen)
                .findFirst()
                .map(asked -> detailed
                        ? words.text("mail.wanted.detail", asked.wanted(), words.date(asked.replyBy()))
                        : words.text("mail.wanted.neutral"));
    }

    private Optional<String> decided(UUID accountId, UUID update, boolean detailed, Words words) {
        return ownData.updates(accountId).stream()
                .filter(asked -> asked.id().equals(update))
                .findFirst()
                .flatMap(FactUpdateView::decision)
                .map(decision -> !detailed
                        ? words.text("mail.update-decided.neutral")
                        : decision.accepted()
                                ? words.text("mail.update-decided.accepted")
                                : words.text("mail.update-decided.refused", decision.reason()));
    }

    private Optional<String> answered(UUID accountId, UUID complaint, boolean detailed, Words words) {
        return complaints
                .find(complaint, accountId)
                .flatMap(asked -> asked.answer()
                        .map(answer -> detailed
                                ? words.text(
                                        "mail.complaint-answered.detail", String.valueOf(asked.number()), answer.text())
                                : words.text("mail.complaint-answered.neutral")));
    }

    /** Only while the document still stands so: one revoked before its mail left is not announced as ready. */
    private Optional<String> document(
            UUID accountId, UUID document, MessageKind news, DocumentStatus status, boolean detailed, Words words) {
        var kind = "mail." + news.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return documents.listFor(accountId).stream()
                .filter(view -> view.id().equals(document) && view.status() == status)
                .findFirst()
                .map(DocumentView::titleKey)
                .map(title ->
                        detailed ? words.text(kind + ".detail", words.text(title)) : words.text(kind + ".neutral"));
    }

    private Optional<String> orderedAnew(UUID accountId, UUID former, boolean detailed, Words words) {
        return documents.listFor(accountId).stream()
                .filter(view -> view.id().equals(former))
                .findFirst()
                .map(view -> detailed
                        ? words.text("mail.document-ordered-anew.detail", words.text(view.titleKey()))
                        : words.text("mail.document-ordered-anew.neutral"));
    }

    /** With the office where it lies; only while it is valid. */
    private Optional<String> cardReady(UUID accountId, UUID document, boolean detailed, Words words) {
        return documents.listFor(accountId).stream()
                .filter(view -> view.id().equals(document) && view.status() == DocumentStatus.VALID)
                .findFirst()
                .map(view -> detailed
                        ? words.text("mail.card-ready.detail", words.text(view.titleKey()), office(view.office()))
                        : words.text("mail.card-ready.neutral"));
    }

    private Optional<String> madeElsewhere(UUID accountId, UUID order, boolean detailed, Words words) {
        return handOver.listFor(accountId).stream()
                .filter(made -> made.id().equals(order) && made.state() == ElsewhereState.MADE)
                .findFirst()
                .map(made -> detailed
                        ? words.text(
                                "mail.card-made-elsewhere.detail",
                                words.text(made.kind().titleKey()),
                                office(made.office()))
                        : words.text("mail.card-made-elsewhere.neutral"));
    }

    private Optional<String> extended(UUID accountId, UUID notice, boolean detailed, Words words) {
        return documents
                .extensionTold(notice, accountId)
                .map(told -> detailed
                        ? words.text(
                                "mail.document-extended.detail", words.shortDate(told.until()), act(told.act(), words))
                        : words.text("mail.document-extended.neutral"));
    }

    private Optional<String> takenBack(UUID accountId, UUID notice, boolean detailed, Words words) {
        return documents
                .extensionTold(notice, accountId)
                .map(told -> detailed
                        ? words.text(
                                "mail.extension-taken-back.detail",
                                words.shortDate(told.formerUntil()),
                                act(told.act(), words))
                        : words.text("mail.extension-taken-back.neutral"));
    }

    private static String act(LegalAct act, Words words) {
        return words.text("extension.act", act.title(), act.number(), words.shortDate(act.date()));
    }

    /** Only while it still stands so: whoever chose another day meanwhile knows. */
    private Optional<String> summoned(
            UUID accountId, UUID summons, SummonsView.End end, boolean detailed, Words words) {
        var kind = end == SummonsView.End.OPEN ? "mail.summoned" : "mail.summons-missed";
        return presences
                .find(accountId)
                .flatMap(PresenceView::summons)
                .filter(view -> view.id().equals(summons) && view.end() == end)
                .map(view -> detailed
                        ? words.text(kind + ".detail", office(view.office()), words.moment(view.at()))
                        : words.text(kind + ".neutral"));
    }

    /** Only while it still stands so. The address of the meeting is never in a mail. */
    private Optional<String> interview(
            UUID accountId, UUID reference, MessageKind news, boolean detailed, Words words) {
        var kind = "mail." + news.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return interviews
                .find(accountId)
                .filter(view -> isNews(view, reference, news))
                .map(view -> !detailed
                        ? words.text(kind + ".neutral")
                        : words.text(kind + ".detail", words.moment(view.date().at()), reason(view)));
    }

    private static boolean isNews(InterviewView view, UUID reference, MessageKind news) {
        return switch (news) {
            case INTERVIEW_SET -> view.date().id().equals(reference) && view.state() == InterviewState.PLANNED;
            case INTERVIEW_OFF -> view.id().equals(reference) && view.state() == InterviewState.CALLED_OFF;
            default -> view.id().equals(reference) && view.wantsAnotherDate();
        };
    }

    private static String reason(InterviewView view) {
        return view.last(InterviewAct.CALLED_OFF)
                .map(InterviewView.Entry::detail)
                .orElse("");
    }

    private String office(String code) {
        return pack.office(code)
                .map(office -> office.name() + ", " + office.city())
                .orElse(code);
    }

    private Words words(String language) {
        return pack.words(Locale.forLanguageTag(language));
    }

    private String link() {
        return portal.resolve("/apply").toString();
    }
}
