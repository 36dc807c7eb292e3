// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.correspondence.MessageView;
import org.amparo.country.Words;

/**
 * A message as a page shows it.
 *
 * @param about what it is about, in the reader's language; the message itself stays in the language it was said in
 * @param link where the person can do something about it
 */
public record MessageLine(MessageView message, String about, String lang, String dir, String link) {

    /** What a kind of message is about. */
    static String about(String kind, Words words) {
        var key = "messages.kind." + kind;
        return words.text(words.has(key) ? key : "messages.kind.OTHER");
    }

    @Override
    public String toString() {
        return "MessageLine";
    }
}
