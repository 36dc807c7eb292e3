// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

/** What a message is about; its reference is the id of that thing. */
enum MessageKind {
    /** A code to sign in; the reference is the attempt. */
    SIGN_IN_CODE,
    /** A link to choose a password with; the reference is the asking. */
    SIGN_IN_LINK,
    /** Somebody was allowed to help; the reference is the grant. */
    HELP_ALLOWED,
    /** The application arrived; the reference is the application. */
    APPLICATION_RECEIVED,
    /** An officer asked for something; the reference is the request. */
    INFORMATION_WANTED,
    /** How to reach the person changed; the reference is the change. */
    CONTACT_CHANGED,
    /** An officer decided on a change of what is on record; the reference is what was asked. */
    UPDATE_DECIDED,
    /** A complaint was answered; the reference is the complaint. */
    COMPLAINT_ANSWERED,
    /** A draft will be deleted unless it is saved to; the reference is the notice. */
    DRAFT_ENDING,
    /** A document can be downloaded; the reference is the document. */
    DOCUMENT_READY,
    /** The one its holder asked for in place of another can be downloaded; the reference is the new document. */
    DOCUMENT_RENEWED,
    /** The same, made by the country's rule without anybody asking. */
    DOCUMENT_RENEWED_BY_RULE,
    /** The same, because something that stands on it changed. */
    DOCUMENT_CORRECTED,
    /** The same, because the key that signed the former was withdrawn. */
    DOCUMENT_RESEALED,
    /** There is an answer to the application, or to a review of it; the reference is the case. */
    ANSWER,
    /** A legal act makes documents valid for longer; the reference is the notice. */
    DOCUMENT_EXTENDED,
    /** The reference is the notice of an extension that was taken back. */
    EXTENSION_TAKEN_BACK,
    /** A document is no longer valid; the reference is the document. */
    DOCUMENT_REVOKED,
    /** A card was printed and can be collected; the reference is the document. */
    CARD_READY,
    /** Another authority made a card that can be collected; the reference is its order. */
    CARD_MADE_ELSEWHERE,
    /** A document does not count for now; the reference is the document. */
    DOCUMENT_SUSPENDED,
    /** It counts again; the same reference. */
    DOCUMENT_LIFTED,
    /** The person reported a document lost, or took that back; the reference is the document. */
    DOCUMENT_LOST,
    DOCUMENT_FOUND,
    /** Another is made in place of one that was lost or revoked; the reference is the former document. */
    DOCUMENT_ORDERED_ANEW,
    /** An officer asked the person to come; the reference is the summons. */
    SUMMONED,
    /** The person was not seen on the day and may choose another; the reference is the summons. */
    SUMMONS_MISSED,
    /** A date to talk by video was set; the reference is that date. */
    INTERVIEW_SET,
    /** The talk will not take place; the reference is the interview. */
    INTERVIEW_OFF,
    /** The talk was not complete, and the person may choose another date; the reference is the interview. */
    INTERVIEW_AGAIN,
    /** A date for an interview of the case was set; the reference is that date. */
    HEARING_SET,
    /** That interview will not take place; the reference is the interview. */
    HEARING_OFF,
    /** The person, or an officer, made an appointment; the reference is the booking. */
    APPOINTMENT_BOOKED,
    /** The office gave another time; the reference is the new booking. */
    APPOINTMENT_MOVED,
    /** The office could not keep a time and has no other yet; the reference is the booking that ended. */
    APPOINTMENT_CALLED_OFF,
    /** A place became free for somebody who waits; the reference is the booking that holds it. */
    SLOT_OFFERED,
    /** It went to somebody else; the same reference. */
    SLOT_LAPSED,
    /** The visit is near; the reference is the booking. */
    APPOINTMENT_SOON,
    /** Nobody came; the reference is the booking. */
    APPOINTMENT_MISSED,
    /** Somebody entered by a browser the account does not know; the reference is that entry. */
    ACCOUNT_ENTERED,
    /** A code that confirms another address; the reference is the address. */
    ADDRESS_CODE,
    /** News, told to another address; the reference is the notice. */
    ADDRESS_NOTICE,
    /** A code that confirms a new address to sign in with; the reference is the change. */
    EMAIL_CODE,
    /** Somebody of a family may come to their own file; the reference is the offer. */
    RELATIVE_INVITED,
    /** The address to sign in with changed, told at the former one; the reference is the change. */
    EMAIL_CHANGED
}
