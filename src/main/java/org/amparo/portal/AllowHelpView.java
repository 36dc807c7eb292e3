// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import java.util.Map;
import org.amparo.access.HelpKind;
import org.amparo.access.HelpScope;
import org.amparo.access.HelpWanted;
import org.jspecify.annotations.Nullable;

/** The form that allows somebody to help, as typed; {@code wrong} has keys of texts by input. */
public record AllowHelpView(HelpWanted wanted, Map<String, String> wrong) {

    public List<HelpKind> kinds() {
        return HelpChecks.CHOSEN;
    }

    public List<HelpScope> scopes() {
        return List.of(HelpScope.values());
    }

    /** How long it may last, in days. */
    public List<Integer> lengths() {
        return List.of(7, 30, 90, 180, 365);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** Null when nothing is wrong with the input. */
    public @Nullable String wrongWith(String input) {
        return wrong.get(input);
    }
}
