// SPDX-License-Identifier: Apache-2.0
package org.amparo.procedure.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** How one text became another: the words that stayed, went and came, by their longest common subsequence. */
public final class Differences {

    /** More pairs of words than this are compared line by line. */
    private static final int MOST = 4_000_000;

    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");
    private static final Pattern LINES = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private Differences() {}

    /** What became of a run of text. */
    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** Consecutive words of one kind, with the spaces between them. */
    public record Run(Kind kind, String text) {
        @Override
        public String toString() {
            return "Run[" + kind + "]";
        }
    }

    /** Put together, what is not new is the former text and what is not gone is the later one. */
    public static List<Run> between(String former, String later) {
        var before = split(former, WORDS);
        var after = split(later, WORDS);
        return (long) before.size() * after.size() > MOST
                ? runs(split(former, LINES), split(later, LINES))
                : runs(before, after);
    }

    private static List<String> split(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    private static List<Run> runs(List<String> before, List<String> after) {
        var start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var gone = before.subList(start, before.size() - end);
        var come = after.subList(start, after.size() - end);
        var found = new Found();
        before.subList(0, start).forEach(word -> found.add(Kind.SAME, word));
        if ((long) gone.size() * come.size() > MOST) {
            gone.forEach(word -> found.add(Kind.GONE, word));
            come.forEach(word -> found.add(Kind.NEW, word));
        } else {
            middle(gone, come, found);
        }
        before.subList(before.size() - end, before.size()).forEach(word -> found.add(Kind.SAME, word));
        return Collections.unmodifiableList(found.runs);
    }

    private static void middle(List<String> gone, List<String> come, Found found) {
        var common = new int[gone.size() + 1][come.size() + 1];
        for (var i = gone.size() - 1; i >= 0; i--) {
            for (var j = come.size() - 1; j >= 0; j--) {
                common[i][j] = gone.get(i).equals(come.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var i = 0;
        var j = 0;
        while (i < gone.size() || j < come.size()) {
            if (i < gone.size() && j < come.size() && gone.get(i).equals(come.get(j))) {
                found.add(Kind.SAME, gone.get(i));
                i++;
                j++;
            } else if (j == come.size() || i < gone.size() && common[i + 1][j] >= common[i][j + 1]) {
                found.add(Kind.GONE, gone.get(i));
                i++;
            } else {
                found.add(Kind.NEW, come.get(j));
                j++;
            }
        }
    }

    /** Puts words of one kind together. */
    private static final class Found {

        private final List<Run> runs = new ArrayList<>();

        private void add(Kind kind, String word) {
            if (!runs.isEmpty() && runs.getLast().kind() == kind) {
                runs.set(runs.size() - 1, new Run(kind, runs.getLast().text() + word));
            } else {
                runs.add(new Run(kind, word));
            }
        }
    }
}
