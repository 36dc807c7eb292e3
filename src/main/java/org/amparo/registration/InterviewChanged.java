// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** What somebody was about to do about an interview no longer fits how it stands. Nothing happened. */
public final class InterviewChanged extends RuntimeException {
    InterviewChanged() {
        super("the interview stands otherwise", null, false, false);
    }
}
