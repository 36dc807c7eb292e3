// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.UUID;

/** Where the encrypted bytes of evidence are kept, by id: a folder here, an object store in larger places. */
interface EvidenceStore {

    /** Returns when the bytes are durable. */
    void put(UUID id, byte[] sealed);

    byte[] get(UUID id);

    /** Whether or not they are there. */
    void delete(UUID id);
}
