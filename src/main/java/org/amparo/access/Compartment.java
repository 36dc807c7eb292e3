// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A part of a file that is encrypted with a key of its own and read only by those who need it. */
public enum Compartment {
    /** Narrative of flight and fear. */
    CLAIM(Permission.READ_CLAIM),
    /** What a person says would help, and what to mind about it. */
    PROTECTION(Permission.READ_PROTECTION),
    /** Violence because of sex or gender, and whether somebody wants to be heard alone. */
    SGBV(Permission.READ_SGBV),
    /** A child alone: guardian, danger. */
    CHILD(Permission.READ_CHILD),
    /** Sexual orientation and gender identity. */
    SOGI(Permission.READ_SOGI),
    /** Service under arms, arrests, trials: what may bear on exclusion (1951 Convention, art. 1F). */
    EXCLUSION(Permission.READ_EXCLUSION),
    /** Uploaded evidence: photographs, identity documents, other files. */
    EVIDENCE(Permission.READ_APPLICATION),
    /** Issued documents as files. */
    DOCUMENTS(Permission.READ_APPLICATION),
    /** No part of a file: complaints and their answers. */
    COMPLAINTS(Permission.ANSWER_COMPLAINT),
    /** No part of a file: what was read and accepted, carried from page to page before anybody signs in. */
    PASS(Permission.OPEN);

    private static final Set<Compartment> OF_ANSWERS =
            Collections.unmodifiableSet(EnumSet.of(CLAIM, PROTECTION, SGBV, CHILD, SOGI, EXCLUSION));

    private final Permission permission;

    Compartment(Permission permission) {
        this.permission = permission;
    }

    /** What an officer needs to open it, beside being in charge of the application. */
    public Permission permission() {
        return permission;
    }

    /** Those that answers of a form can belong to. */
    public static Set<Compartment> ofAnswers() {
        return OF_ANSWERS;
    }
}
