// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

/** A text whose middle differs from another's: the difference is shown on the characters, not only on the row. */
public record Marked(String before, String marked, String after) {

    static Marked same(String text) {
        return new Marked(text, "", "");
    }

    /** Marks in {@code text} what is not in {@code other}; whole words where little would be left in common. */
    static Marked difference(String text, String other) {
        if (text.equals(other) || text.isEmpty()) {
            return same(text);
        }
        var shorter = Math.min(text.length(), other.length());
        var head = 0;
        while (head < shorter && text.charAt(head) == other.charAt(head)) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head
                && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        var start = text.offsetByCodePoints(0, text.codePointCount(0, head));
        var end = text.length() - tail;
        if (start >= end) {
            return same(text);
        }
        return (head + tail) * 2 < text.length()
                ? new Marked("", text, "")
                : new Marked(text.substring(0, start), text.substring(start, end), text.substring(end));
    }

    public boolean isEmpty() {
        return before.isEmpty() && marked.isEmpty() && after.isEmpty();
    }

    @Override
    public String toString() {
        return "Marked";
    }
}
