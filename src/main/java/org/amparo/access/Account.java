// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/**
 * An applicant's account: where mail goes, empty for whoever comes in with a card alone, and the language (BCP 47) the
 * person reads.
 */
public record Account(UUID id, String email, String language) {
    @Override
    public String toString() {
        return "Account";
    }
}
