// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

/** The page a mailed link opens: the link's token, whether what is typed can be seen, and what is wrong. */
public record NewPasswordView(String token, boolean seen, String error) {
    @Override
    public String toString() {
        return "NewPasswordView";
    }
}
