// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.time.Clock;
import java.util.UUID;
import org.amparo.access.AccountEntered;
import org.amparo.access.AddressCodeWanted;
import org.amparo.access.AddressNotices;
import org.amparo.access.EmailChanged;
import org.amparo.access.EmailCodeWanted;
import org.amparo.access.HelpAllowed;
import org.amparo.access.SignInCodeWanted;
import org.amparo.access.SignInLinkWanted;
import org.amparo.appointments.AppointmentBooked;
import org.amparo.appointments.AppointmentCalledOff;
import org.amparo.appointments.AppointmentMissed;
import org.amparo.appointments.AppointmentMoved;
import org.amparo.appointments.AppointmentSoon;
import org.amparo.appointments.MadeBy;
import org.amparo.appointments.SlotLapsed;
import org.amparo.appointments.SlotOffered;
import org.amparo.correspondence.ComplaintAnswered;
import org.amparo.correspondence.KeepMessage;
import org.amparo.documents.CardMadeElsewhere;
import org.amparo.documents.CardReady;
import org.amparo.documents.DocumentExtended;
import org.amparo.documents.DocumentIssued;
import org.amparo.documents.DocumentLost;
import org.amparo.documents.DocumentOrderedAnew;
import org.amparo.documents.DocumentRevoked;
import org.amparo.documents.DocumentSuspended;
import org.amparo.documents.ExtensionTakenBack;
import org.amparo.documents.RenewedBecause;
import org.amparo.procedure.CaseMoved;
import org.amparo.procedure.Step;
import org.amparo.procedure.interview.HearingCalledOff;
import org.amparo.procedure.interview.HearingInvited;
import org.amparo.registration.ApplicationSubmitted;
import org.amparo.registration.ContactChanged;
import org.amparo.registration.DraftEnding;
import org.amparo.registration.InformationRequested;
import org.amparo.registration.InterviewAgain;
import org.amparo.registration.InterviewCalledOff;
import org.amparo.registration.InterviewInvited;
import org.amparo.registration.PresenceSummoned;
import org.amparo.registration.RelativeEntered;
import org.amparo.registration.RelativeInvited;
import org.amparo.registration.SummonsMissed;
import org.amparo.registration.UpdateDecided;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what happened and writes down, in the same transaction, who is to be told: nothing is told that did not commit,
 * and nothing that committed is forgotten. What is said is kept word for word at the same moment, to be read in the portal
 * whether or not a mail arrives.
 */
@Component
class Outbox {

    private final Messages messages;
    private final Letters letters;
    private final AppointmentLetters appointments;
    private final KeepMessage kept;
    private final Sender sender;
    private final AddressNotices notices;
    private final Clock clock;

    Outbox(
            Messages messages,
            Letters letters,
            AppointmentLetters appointments,
            KeepMessage kept,
            Sender sender,
            AddressNotices notices,
            Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.appointments = appointments;
        this.kept = kept;
        this.sender = sender;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    void on(SignInCodeWanted event) {
        add(null, MessageKind.SIGN_IN_CODE, event.attemptId());
    }

    @EventListener
    void on(SignInLinkWanted event) {
        add(null, MessageKind.SIGN_IN_LINK, event.linkId());
    }

    @EventListener
    void on(AddressCodeWanted event) {
        add(null, MessageKind.ADDRESS_CODE, event.addressId());
    }

    @EventListener
    void on(EmailCodeWanted event) {
        add(null, MessageKind.EMAIL_CODE, event.changeId());
    }

    @EventListener
    void on(EmailChanged event) {
        add(null, MessageKind.EMAIL_CHANGED, event.changeId());
    }

    @EventListener
    void on(AccountEntered event) {
        add(event.accountId(), MessageKind.ACCOUNT_ENTERED, event.entryId());
    }

    @EventListener
    void on(HelpAllowed event) {
        add(null, MessageKind.HELP_ALLOWED, event.grantId());
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        add(event.accountId(), MessageKind.APPLICATION_RECEIVED, event.applicationId());
    }

    @EventListener
    void on(RelativeInvited event) {
        add(null, MessageKind.RELATIVE_INVITED, event.offerId());
    }

    /** To the member it is news that an application of theirs arrived. */
    @EventListener
    void on(RelativeEntered event) {
        add(event.accountId(), MessageKind.APPLICATION_RECEIVED, event.applicationId());
    }

    @EventListener
    void on(DraftEnding event) {
        add(event.accountId(), MessageKind.DRAFT_ENDING, event.noticeId());
    }

    @EventListener
    void on(InformationRequested event) {
        add(event.accountId(), MessageKind.INFORMATION_WANTED, event.requestId());
    }

    @EventListener
    void on(ContactChanged event) {
        add(event.accountId(), MessageKind.CONTACT_CHANGED, event.changeId());
    }

    @EventListener
    void on(UpdateDecided event) {
        add(event.accountId(), MessageKind.UPDATE_DECIDED, event.updateId());
    }

    @EventListener
    void on(ComplaintAnswered event) {
        add(event.accountId(), MessageKind.COMPLAINT_ANSWERED, event.complaintId());
    }

    @EventListener
    void on(DocumentIssued event) {
        add(
                event.holder(),
                event.renewed().map(Outbox::renewed).orElse(MessageKind.DOCUMENT_READY),
                event.documentId());
    }

    private static MessageKind renewed(RenewedBecause because) {
        return switch (because) {
            case HOLDER -> MessageKind.DOCUMENT_RENEWED;
            case RULE -> MessageKind.DOCUMENT_RENEWED_BY_RULE;
            case CHANGE -> MessageKind.DOCUMENT_CORRECTED;
            case KEY -> MessageKind.DOCUMENT_RESEALED;
            case LOSS, AFRESH -> MessageKind.DOCUMENT_READY;
        };
    }

    /** Told here in any case, whatever other way the person was told by. */
    @EventListener
    void on(CaseMoved event) {
        if (event.step() == Step.NOTIFY) {
            add(event.accountId(), MessageKind.ANSWER, event.caseId());
        }
    }

    @EventListener
    void on(DocumentExtended event) {
        add(event.holder(), MessageKind.DOCUMENT_EXTENDED, event.noticeId());
    }

    @EventListener
    void on(ExtensionTakenBack event) {
        add(event.holder(), MessageKind.EXTENSION_TAKEN_BACK, event.noticeId());
    }

    @EventListener
    void on(DocumentRevoked event) {
        add(event.holder(), MessageKind.DOCUMENT_REVOKED, event.documentId());
    }

    @EventListener
    void on(CardReady event) {
        add(event.holder(), MessageKind.CARD_READY, event.documentId());
    }

    @EventListener
    void on(CardMadeElsewhere event) {
        add(event.holder(), MessageKind.CARD_MADE_ELSEWHERE, event.orderId());
    }

    @EventListener
    void on(DocumentLost event) {
        add(event.holder(), event.found() ? MessageKind.DOCUMENT_FOUND : MessageKind.DOCUMENT_LOST, event.documentId());
    }

    @EventListener
    void on(DocumentOrderedAnew event) {
        add(event.holder(), MessageKind.DOCUMENT_ORDERED_ANEW, event.documentId());
    }

    @EventListener
    void on(DocumentSuspended event) {
        add(
                event.holder(),
                event.lifted() ? MessageKind.DOCUMENT_LIFTED : MessageKind.DOCUMENT_SUSPENDED,
                event.documentId());
    }

    @EventListener
    void on(PresenceSummoned event) {
        add(event.accountId(), MessageKind.SUMMONED, event.summonsId());
    }

    @EventListener
    void on(SummonsMissed event) {
        add(event.accountId(), MessageKind.SUMMONS_MISSED, event.summonsId());
    }

    @EventListener
    void on(InterviewInvited event) {
        add(event.accountId(), MessageKind.INTERVIEW_SET, event.dateId());
    }

    @EventListener
    void on(InterviewCalledOff event) {
        add(event.accountId(), MessageKind.INTERVIEW_OFF, event.interviewId());
    }

    @EventListener
    void on(InterviewAgain event) {
        add(event.accountId(), MessageKind.INTERVIEW_AGAIN, event.interviewId());
    }

    @EventListener
    void on(HearingInvited event) {
        add(event.accountId(), MessageKind.HEARING_SET, event.dateId());
    }

    @EventListener
    void on(HearingCalledOff event) {
        add(event.accountId(), MessageKind.HEARING_OFF, event.hearingId());
    }

    @EventListener
    void on(AppointmentBooked event) {
        if (!appointments.isToldBySummons(event.bookingId())) {
            add(event.holder(), MessageKind.APPOINTMENT_BOOKED, event.bookingId());
        }
    }

    /** Whoever chose another time gets its slip; whoever was moved is told that too. */
    @EventListener
    void on(AppointmentMoved event) {
        var own = event.madeBy() == MadeBy.PERSON;
        if (!appointments.isToldBySummons(event.bookingId())) {
            add(
                    event.holder(),
                    own ? MessageKind.APPOINTMENT_BOOKED : MessageKind.APPOINTMENT_MOVED,
                    event.bookingId());
        }
    }

    @EventListener
    void on(AppointmentCalledOff event) {
        add(event.holder(), MessageKind.APPOINTMENT_CALLED_OFF, event.bookingId());
    }

    @EventListener
    void on(SlotOffered event) {
        add(event.holder(), MessageKind.SLOT_OFFERED, event.bookingId());
    }

    @EventListener
    void on(SlotLapsed event) {
        add(event.holder(), MessageKind.SLOT_LAPSED, event.bookingId());
    }

    @EventListener
    void on(AppointmentSoon event) {
        add(event.holder(), MessageKind.APPOINTMENT_SOON, event.bookingId());
    }

    @EventListener
    void on(AppointmentMissed event) {
        add(event.holder(), MessageKind.APPOINTMENT_MISSED, event.bookingId());
    }

    private void add(@Nullable UUID accountId, MessageKind kind, UUID reference) {
        var now = clock.instant();
        var id = messages.add(accountId, kind, reference, now);
        if (accountId != null && id.isPresent()) {
            letters.said(accountId, kind, reference)
                    .ifPresent(said ->
                            kept.keep(id.get(), accountId, kind.name(), reference, said.language(), said.text(), now));
            for (var notice : notices.make(accountId)) {
                messages.add(null, MessageKind.ADDRESS_NOTICE, notice, now);
            }
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    sender.nudge();
                }
            });
        } else {
            sender.nudge();
        }
    }
}
