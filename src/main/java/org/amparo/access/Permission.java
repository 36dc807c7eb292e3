// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** What somebody may do. Every route names one ({@link Allowed}); roles of the pack are sets of these. */
public enum Permission {
    /** Anyone, signed in or not. */
    OPEN,
    /** A signed-in applicant, for their own application only. */
    APPLY,
    /** Somebody who helps applicants, signed in by their own address. */
    HELP,
    /** A signed-in officer, whatever the role. */
    WORK,
    /** See the queue, search, and read an application of one's scope. */
    READ_APPLICATION,
    /** Open the narrative of an application of one's scope. */
    READ_CLAIM,
    /** Open what somebody said would help. */
    READ_PROTECTION,
    /** Open what concerns violence because of sex or gender. */
    READ_SGBV,
    /** Open what concerns a child alone. */
    READ_CHILD,
    /** Open what concerns sexual orientation and gender identity. */
    READ_SOGI,
    /** Open what may bear on exclusion. */
    READ_EXCLUSION,
    /** Open a closed part of one file in an emergency, for half an hour and with a reason. */
    BREAK_GLASS,
    /** Say whether what others opened in an emergency was right. */
    REVIEW_EMERGENCY,
    /** Confirm and correct facts against documents. */
    CHECK_FACTS,
    /** Ask the applicant for more information. */
    REQUEST_INFORMATION,
    /** Accept or doubt the proof that a person is in the country, ask them to come, note who came. */
    CHECK_PRESENCE,
    /** Register an application: gives it its file number and orders the provisional document. */
    REGISTER_CASE,
    /** Revoke an issued document. */
    REVOKE_DOCUMENT,
    /** Make a document not valid for a time, and valid again. */
    SUSPEND_DOCUMENT,
    /** Put cards together to be printed, print them, scan them and hand them over. */
    PRINT_CARDS,
    /** Let a batch be printed that somebody else put together. */
    RELEASE_CARDS,
    /** Hand over orders of cards that another authority makes, and note what became of them. */
    HAND_OVER_CARDS,
    /** Receive blank cards, count them, and note what is spoiled, lost or given back. */
    MANAGE_STOCK,
    /** Move the last day of many documents at once, as a legal act says. */
    EXTEND_BY_DECREE,
    /** See what the country's documents look like, with people who do not exist. */
    PREVIEW_DOCUMENTS,
    /** See which keys sign documents, and which documents hang on a key that was withdrawn. */
    SEE_KEYS,
    /** Give a new recovery card to somebody whose identity was checked. */
    ISSUE_CARD,
    /** Turn a device into a kiosk for whoever comes, and back. */
    RUN_KIOSK,
    /** Decide on a change that a person asks for in what is on record about them. */
    DECIDE_UPDATE,
    /** Read complaints and suggestions and answer them. */
    ANSWER_COMPLAINT,
    /** Fill in an application with a person who is present. */
    ASSIST_APPLICATION,
    /** Key an application that came on paper. */
    ENTER_PAPER,
    /** Note who arrived at an office, add whoever comes without an appointment, call the next. */
    RECEIVE_VISITORS,
    /** Invite to an interview, hold it and keep its record. */
    HOLD_INTERVIEW,
    /** Be given cases, take the next, give one back. */
    HANDLE_CASES,
    /** Say what officers can take on, see who handles what, and hand cases on. */
    MANAGE_TEAM,
    /** Invite to the interview about the claim, note that it was held, write the assessment. */
    CONDUCT_CASE,
    /** Read the assessment of another officer, return it or pass it on. */
    REVIEW_ASSESSMENT,
    /** Decide as, or for, the body that decides in first instance. */
    DECIDE_CASE,
    /** Decide on an appeal. */
    DECIDE_APPEAL,
    /** Tell a person the decision, and note that it is final. */
    NOTIFY_DECISION,
    /** Sign the letters that tell decisions, for the authority. */
    SIGN_DECISION,
    /** Note an appeal that a person hands in. */
    LODGE_APPEAL,
    /** Say that somebody may have a specific need, without assessing it or reading what others said. */
    FLAG_NEED,
    /** Confirm specific needs of one's compartments, say what the procedure takes care of, refer and follow up. */
    ASSESS_NEEDS,
    /** Put a case into another tier than the rules do, and try changed rules. */
    OVERRIDE_TRIAGE,
    /** Choose the track of a case, transfer, archive, take up again and close it. */
    MANAGE_CASE,
    /** Set an office's hours, capacity and staff, and close it for a day. */
    MANAGE_OFFICE,
    /** Read the access log. */
    READ_ACCESS_LOG,
    /** Check a document as a health clinic: no officer of the asylum authority, and no other page. */
    CHECK_AS_CLINIC,
    /** Check a document as the police, for a purpose: no officer of the asylum authority, and no other page. */
    CHECK_AS_POLICE,
    /** The demo's doors and mail catcher; nobody holds it outside the demo. */
    DEMO
}
