// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** One caught mail as its page shows it. */
public record MailView(CaughtMail head, List<List<Piece>> paragraphs) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>]*[\\w/=]");

    /** A stretch of a paragraph: words, an address one can follow, or the end of a line. */
    public record Piece(String text, boolean link) {

        public boolean newLine() {
            return text.equals("\n");
        }
    }

    static MailView of(CaughtMail head, String text) {
        var paragraphs = Arrays.stream(text.strip().split("\\R{2,}"))
                .map(MailView::pieces)
                .toList();
        return new MailView(head, paragraphs);
    }

    private static List<Piece> pieces(String paragraph) {
        var pieces = new ArrayList<Piece>();
        for (var line : paragraph.split("\\R")) {
            if (!pieces.isEmpty()) {
                pieces.add(new Piece("\n", false));
            }
            var link = LINK.matcher(line);
            var from = 0;
            while (link.find()) {
                pieces.add(new Piece(line.substring(from, link.start()), false));
                pieces.add(new Piece(link.group(), true));
                from = link.end();
            }
            pieces.add(new Piece(line.substring(from), false));
        }
        return List.copyOf(pieces);
    }
}
