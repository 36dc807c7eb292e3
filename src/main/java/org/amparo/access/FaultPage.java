// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page that says what did not happen and what to do now. {@code key} names its texts; with an {@code action} it
 * carries what was typed in hidden fields behind a button that sends it again.
 */
public record FaultPage(
        int status, String key, List<String> arguments, String home, String action, List<Field> fields, String signIn) {

    /** What a page of the form sends beside the answers. */
    private static final Set<String> NO_ANSWER = Set.of("asked", "do", "version");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_.:-]*|yes|no|[0-9a-f-]{36}");

    /** One value of a form as it was sent. */
    public record Field(String name, String value) {}

    static FaultPage plain(int status, String key, String home, String... arguments) {
        return new FaultPage(status, key, List.of(arguments), home, "", List.of(), "");
    }

    FaultPage sendingAgain(String path, List<Field> typed) {
        return new FaultPage(status, key, arguments, home, path, typed, signIn);
    }

    /** What was typed is shown to be copied, and cannot be sent from here. */
    FaultPage showing(List<Field> typed) {
        return new FaultPage(status, key, arguments, home, "", typed, signIn);
    }

    FaultPage signingIn(String path) {
        return new FaultPage(status, key, arguments, home, action, fields, path);
    }

    public boolean canSendAgain() {
        return !action.isEmpty();
    }

    /** The texts among what was typed, without codes and numbers. */
    public List<String> texts() {
        return fields.stream()
                .filter(field -> !NO_ANSWER.contains(field.name()))
                .map(field -> field.value().strip())
                .filter(text -> !CODE.matcher(text).matches())
                .toList();
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
