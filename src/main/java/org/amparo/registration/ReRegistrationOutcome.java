// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** What became of an earlier number that a person gave. None of them refuses anything. */
public enum ReRegistrationOutcome {
    /** The earlier application is the same person's: its place in the queue is kept. */
    MATCHED,
    /** The number is known, the name or birth date differs: an officer looks. */
    TO_LOOK_AT,
    /** No such number is known; the application goes on by its own date. */
    NOT_FOUND,
    /** An officer found that the number is another person's. */
    ANOTHER_PERSON
}
