// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.List;

/** The keys documents are signed with. */
final class SigningKeys {

    static final String SYSTEM_SEAL = "system-seal";
    static final List<String> SIGNERS = List.of("executive-secretary", SYSTEM_SEAL);

    private SigningKeys() {}
}
