// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure;

import org.amparo.access.Permission;

/**
 * One arrow of the country's procedure, with who may take it and the law it rests on.
 *
 * @param applicant whether the person may take it too, for the own case
 * @param inSession whether only a body in session takes it, by vote (committee.yaml)
 */
record Transition(
        Stage from,
        Step step,
        Stage to,
        Permission by,
        boolean applicant,
        Guards guards,
        String law,
        boolean inSession) {

    /** Cases put before a body in a block are not voted on one by one. */
    boolean asksForSession(CaseView file) {
        return inSession && !file.isInBlock();
    }
}
