// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import java.util.List;
import org.amparo.access.OtherAddress;

/**
 * Other addresses that are told that something is new, and one as typed with what is wrong.
 *
 * @param at the id of the input to mend
 */
public record AddressesView(
        List<OtherAddress> addresses, boolean full, String email, String whose, String error, String at) {
    @Override
    public String toString() {
        return "AddressesView";
    }
}
