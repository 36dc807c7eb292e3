// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** What can happen to an interview; each is appended to its history with who and when. */
public enum InterviewAct {
    INVITED,
    CONFIRMED,
    MOVED,
    CALLED_OFF,
    CHECKED,
    STARTED,
    TAKEN_OVER,
    LINE_FAILED,
    RECONNECTED,
    BY_PHONE,
    READ_BACK,
    /** The person asked for another date, and why. */
    ASKED,
    /** The person said that they cannot come, and why. */
    CANNOT_COME,
    /** Whether somebody who was not there had said so before. */
    ABSENT,
    ENDED
}
