// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.UUID;

/** Another address of an account, for a page of its owner: whose it is, whether a code confirmed it, whether it gets notices. */
public record OtherAddress(UUID id, String email, Whose whose, boolean confirmed, boolean notices) {

    /** To whom the mailbox belongs. */
    public enum Whose {
        OWN,
        LAWYER,
        ORGANISATION,
        RELATIVE
    }

    @Override
    public String toString() {
        return "OtherAddress";
    }
}
