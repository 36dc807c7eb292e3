// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.country.Words;

/**
 * How a sentence that promises a mail is said: to somebody whom none goes to, what is true for them, under the same key
 * with {@code .unmailed} behind it.
 */
public record Promise(boolean mailed) {

    public String text(Words words, String key, Object... arguments) {
        var otherwise = key + ".unmailed";
        return words.text(!mailed && words.has(otherwise) ? otherwise : key, arguments);
    }
}
