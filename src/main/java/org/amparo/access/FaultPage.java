// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A page that says what did not happen and what to do now. {@code key} names its texts; with an {@code action} it
 * carries what was typed in hidden fields behind a button that sends it again.
 */
public record FaultPage(
        int status, String key, List<String> arguments, String home, String action, List<Field> fields, String signIn) {

    /** One value of a form as it was sent. */
    public record Field(String name, String value) {}

    static FaultPage plain(int status, String key, String home, String... arguments) {
        return new FaultPage(status, key, List.of(arguments), home, "", List.of(), "");
    }

    FaultPage sendingAgain(String path, List<Field> typed) {
        return new FaultPage(status, key, arguments, home, path, typed, signIn);
    }

    FaultPage signingIn(String path) {
        return new FaultPage(status, key, arguments, home, action, fields, path);
    }

    public boolean canSendAgain() {
        return !action.isEmpty();
    }

    /** The fields of a form without its token, in a stable order. */
    static List<Field> fields(Map<String, String[]> parameters) {
        var fields = new ArrayList<Field>();
        parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("_csrf"))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(parameter -> {
                    for (var value : parameter.getValue()) {
                        fields.add(new Field(parameter.getKey(), value));
                    }
                });
        return fields;
    }

    @Override
    public String toString() {
        return "FaultPage[" + status + ", " + key + "]";
    }
}
