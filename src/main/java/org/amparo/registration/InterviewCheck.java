// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an officer asks before an interview by video begins; a pack chooses which, as {@code private-room}. */
public enum InterviewCheck {
    /** The document at the camera. Without it the talk goes on: identity is settled at the desk. */
    IDENTITY("seen", "not-seen"),
    /** Whether the person is alone. Nobody is heard beside others. */
    PRIVATE_ROOM("yes", "no"),
    /** Whether sound and picture may be recorded, read out as the pack words it. */
    RECORDING("yes", "no"),
    /** Whether the interpreter is in the call, where one is needed. */
    INTERPRETER("present", "absent");

    private final List<String> answers;

    InterviewCheck(String... answers) {
        this.answers = List.of(answers);
    }

    public List<String> answers() {
        return answers;
    }

    /** How a pack and a form write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome this answer leads to: kindly, another date, and nobody's fault. */
    public Optional<InterviewOutcome> stops(String answer) {
        if (this == PRIVATE_ROOM && answer.equals("no")) {
            return Optional.of(InterviewOutcome.NOT_ALONE);
        }
        return this == INTERPRETER && answer.equals("absent")
                ? Optional.of(InterviewOutcome.NO_INTERPRETER)
                : Optional.empty();
    }

    public static Optional<InterviewCheck> named(String key) {
        return Arrays.stream(values()).filter(check -> check.key().equals(key)).findFirst();
    }
}
