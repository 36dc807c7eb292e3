// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** The page that asks for e-mail and password: the address as typed, whether the password can be seen, what is wrong. */
public record PasswordView(String email, boolean seen, String error) {
    @Override
    public String toString() {
        return "PasswordView";
    }
}
