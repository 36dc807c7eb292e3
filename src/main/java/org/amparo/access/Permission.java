// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** What somebody may do. Every route names one ({@link Allowed}); roles of the pack are sets of these. */
public enum Permission {
    /** Anyone, signed in or not. */
    OPEN,
    /** A signed-in applicant, for their own application only. */
    APPLY,
    /** A signed-in officer, whatever the role. */
    WORK,
    /** See the queue, search, and read an application of one's scope. */
    READ_APPLICATION,
    /** Confirm and correct facts against documents. */
    CHECK_FACTS,
    /** Ask the applicant for more information. */
    REQUEST_INFORMATION,
    /** Register an application: gives it its file number and orders the provisional document. */
    REGISTER_CASE,
    /** Revoke an issued document. */
    REVOKE_DOCUMENT,
    /** Read the access log. */
    READ_ACCESS_LOG,
    /** The demo's doors and mail catcher; nobody holds it outside the demo. */
    DEMO
}
