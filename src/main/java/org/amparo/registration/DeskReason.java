// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/** Why something at the desk is otherwise than usual. Structured, so that nobody fills an empty box with phrases. */
public enum DeskReason {
    /** A person looked, and it is good enough. */
    IS_SEEN,
    /** Face or hair are covered for faith or health. */
    COVERED,
    INJURY,
    SMALL_CHILD,
    DISABILITY,
    CANNOT_WRITE,
    /** The person does not want to. */
    DECLINES,
    /** The device is missing or does not work. */
    DEVICE,
    NOT_ALONE,
    /** Nobody is there who speaks the language. */
    INTERPRETER,
    ANOTHER_DAY,
    /** Registered from afar. */
    ABSENT,
    /** Another reason, which the note must give. */
    OTHER;

    /** Why a photograph with a weakness is used all the same. */
    public static final List<DeskReason> OF_PHOTO = List.of(IS_SEEN, COVERED, INJURY, SMALL_CHILD, DEVICE, OTHER);

    public boolean needsNote() {
        return this == OTHER;
    }
}
