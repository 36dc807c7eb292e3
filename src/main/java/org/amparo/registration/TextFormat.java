// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.amparo.country.PackNode;
import org.amparo.kernel.CheckDigits;

/**
 * What a text must look like, as the pack's {@code formats} say: a tax number, a postcode, the number of an earlier file.
 *
 * @param digitsOnly points, hyphens and blanks do not count and are not kept
 * @param example shown to whoever typed something else
 */
public record TextFormat(boolean digitsOnly, Pattern pattern, Optional<CheckDigits> checks, String example) {

    static TextFormat read(PackNode node) {
        node.requireOnly("keep", "pattern", "checksum", "example");
        var format = new TextFormat(
                node.find("keep").map(TextFormat::digitsOnly).orElse(false),
                pattern(node.get("pattern")),
                node.find("checksum").map(TextFormat::checks),
                node.get("example").text());
        if (!format.accepts(format.keep(format.example()))) {
            throw node.get("example").fault("the example does not have the format it stands for");
        }
        return format;
    }

    private static boolean digitsOnly(PackNode keep) {
        if (!keep.text().equals("digits")) {
            throw keep.fault("keep is digits, or left out");
        }
        return true;
    }

    private static Pattern pattern(PackNode node) {
        try {
            return Pattern.compile(node.text());
        } catch (PatternSyntaxException wrong) {
            throw node.fault("not a pattern: " + wrong.getDescription());
        }
    }

    private static CheckDigits checks(PackNode node) {
        return CheckDigits.named(node.text()).orElseThrow(() -> node.fault("no checksum " + node.text()));
    }

    /** What of a typed text is kept. Digits of any script are digits. */
    String keep(String typed) {
        return digitsOnly ? Digits.western(typed).replaceAll("[^0-9A-Za-z]", "") : typed;
    }

    boolean accepts(String kept) {
        return pattern.matcher(kept).matches()
                && checks.map(way -> way.hold(kept)).orElse(true);
    }
}
