// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** A code on its way into one mail; it exists in clear nowhere else. */
public record CodeToSend(String email, String language, CodePurpose purpose, String code) {
    @Override
    public String toString() {
        return "CodeToSend";
    }
}
