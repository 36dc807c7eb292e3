// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

/** The form for a share code: what stands in it, and the words' key of what went wrong; empty at first. */
public record ShareCodeView(String typed, String error) {

    public boolean isWrong() {
        return !error.isEmpty();
    }

    @Override
    public String toString() {
        return "ShareCodeView";
    }
}
