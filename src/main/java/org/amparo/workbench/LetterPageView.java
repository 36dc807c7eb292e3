// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import org.amparo.procedure.letters.LetterView;

/**
 * One letter: what it tells, why, and the file.
 *
 * @param name what was decided, in words
 * @param language the person's, in words
 * @param writes the officer may write why
 * @param reasons as typed, or as kept; {@code plain} likewise
 * @param field which of them is wrong, and {@code error} what is
 * @param moved somebody else changed or signed it while the officer typed
 */
public record LetterPageView(
        Frame frame,
        LetterView letter,
        String name,
        String language,
        boolean writes,
        String reasons,
        String plain,
        String field,
        String error,
        boolean moved) {

    public String address() {
        return "/work/letters/" + letter.id();
    }

    public boolean wrong(String which) {
        return field.equals(which);
    }
}
