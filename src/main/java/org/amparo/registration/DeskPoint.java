// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is settled at the desk, in the order of the visit. A country asks for some of it and can do without others. */
public enum DeskPoint {
    /** Facts compared with documents. */
    REVIEW,
    /** A photograph for the document. */
    PHOTO(DeskReason.DEVICE, DeskReason.DECLINES, DeskReason.SMALL_CHILD, DeskReason.INJURY, DeskReason.OTHER),
    FINGERPRINTS(
            DeskReason.INJURY, DeskReason.DISABILITY, DeskReason.SMALL_CHILD, DeskReason.DECLINES, DeskReason.OTHER),
    /** Asked alone: is there something that would help? */
    SUPPORT(DeskReason.NOT_ALONE, DeskReason.INTERPRETER, DeskReason.ANOTHER_DAY, DeskReason.OTHER),
    /** The holder's, for the document. */
    SIGNATURE(
            DeskReason.CANNOT_WRITE, DeskReason.INJURY, DeskReason.SMALL_CHILD, DeskReason.DECLINES, DeskReason.OTHER),
    /** What will count, read to the person. */
    READ_BACK(DeskReason.ABSENT),
    /** Documents printed and handed over. */
    PRINT;

    private static final Set<DeskPoint> CHOSEN = EnumSet.of(PHOTO, FINGERPRINTS, SUPPORT, SIGNATURE);

    private final List<DeskReason> reasons;

    DeskPoint(DeskReason... reasons) {
        this.reasons = List.of(reasons);
    }

    /** Why it can be done without; empty where it cannot. */
    public List<DeskReason> reasons() {
        return reasons;
    }

    /** Whether a country says if it asks for it. */
    boolean isCountrys() {
        return CHOSEN.contains(this);
    }
}
