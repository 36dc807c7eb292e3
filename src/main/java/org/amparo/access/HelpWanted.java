// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Optional;
import java.util.Set;

/**
 * What an applicant filled in to allow somebody to help, as typed.
 *
 * @param kind empty when none was chosen
 * @param forWhom how the applicant wants to be named to the helper
 * @param days how long it lasts
 */
public record HelpWanted(
        String name,
        String organisation,
        Optional<HelpKind> kind,
        String email,
        String forWhom,
        Set<HelpScope> scopes,
        int days) {

    @Override
    public String toString() {
        return "HelpWanted";
    }
}
