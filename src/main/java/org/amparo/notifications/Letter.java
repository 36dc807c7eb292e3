// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.country.Words;

/**
 * A mail ready to go: one recipient, plain text in one language (BCP 47). A line break in address or subject is refused:
 * it would be a header. Files go with it only to whoever chose to be written to with details.
 */
record Letter(String to, String subject, String text, String language, List<Attachment> attached) {

    /** A file that goes with it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Attachment(String name, String mediaType, byte[] bytes) {}

    Letter(String to, String subject, String text, String language) {
        this(to, subject, text, language, List.of());
    }

    /** Mail programs guess the direction of a plain line from its first letter, or from its first number: wrongly. */
    private static final String FROM_THE_RIGHT = "\u200F";

    static Letter of(String to, String subject, String text, Words words) {
        var directed = words.dir().equals("rtl")
                ? text.lines()
                        .map(line -> line.isBlank() ? line : FROM_THE_RIGHT + line)
                        .collect(Collectors.joining("\n"))
                : text;
        return new Letter(to, subject, directed, words.lang());
    }

    Letter with(List<Attachment> files) {
        return new Letter(to, subject, text, language, files);
    }

    Letter {
        attached = List.copyOf(attached);
        if (hasBreak(to) || hasBreak(subject) || to.isBlank() || to.contains(",")) {
            throw new IllegalArgumentException("a letter has one recipient and a subject of one line");
        }
    }

    private static boolean hasBreak(String line) {
        return line.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "Letter";
    }
}
