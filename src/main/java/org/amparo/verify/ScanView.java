// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import java.util.List;

/**
 * The page of the offline verifier.
 *
 * @param script address of its program, in this version
 * @param said texts the program chooses from: it has no connection to ask for them later
 */
public record ScanView(String script, List<Said> said) {

    public ScanView {
        said = List.copyOf(said);
    }

    /** A text and the name under which the program finds it. */
    public record Said(String key, String text) {}
}
