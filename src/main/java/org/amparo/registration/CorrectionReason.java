// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Why a declared fact was replaced. Structured, so that nobody fills an empty box with phrases. */
public enum CorrectionReason {
    /** The document shows it otherwise. */
    AS_ON_DOCUMENT,
    /** A slip while typing. */
    TYPING,
    /** The person explained it at the desk. */
    PERSON_EXPLAINED,
    /** Written over from another script. */
    TRANSLITERATION,
    /** Another reason, which the note must give. */
    OTHER
}
