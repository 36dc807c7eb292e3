// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

/** A mail ready to go: one recipient, plain text. A line break in address or subject is refused: it would be a header. */
record Letter(String to, String subject, String text) {

    Letter {
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
