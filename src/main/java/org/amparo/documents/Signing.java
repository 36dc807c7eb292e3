// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.time.Instant;

/** Answers for a printed document. */
interface Signing {

    /** The PDF with its field signed. Throws {@link KeyMissing}. */
    byte[] sign(byte[] pdf, String signer, Instant at);

    /** Who signs: printed beside the signature. Throws {@link KeyMissing}. */
    String nameOf(String signer);
}
