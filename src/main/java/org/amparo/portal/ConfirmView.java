// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.registration.Field;
import org.amparo.registration.SendForApplicant;
import org.jspecify.annotations.Nullable;

/**
 * The page on which the person says yes.
 *
 * @param missing what has to be answered first
 * @param ways in which the person can say yes here
 * @param attempt the code that was mailed; empty before one was asked for
 * @param key makes pressing the button twice one application
 * @param declared the declaration is ticked
 * @param wrong what is wrong, in words, by input
 */
public record ConfirmView(
        List<Field> missing,
        SendForApplicant.Ways ways,
        Optional<UUID> attempt,
        UUID key,
        boolean declared,
        Map<String, String> wrong) {

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** Null when nothing is wrong with the input. */
    public @Nullable String wrongWith(String input) {
        return wrong.get(input);
    }
}
