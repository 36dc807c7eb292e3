// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

/** A part of a file that is encrypted with a key of its own and read only by those who need it. */
public enum Compartment {
    /** Narrative of flight and fear. */
    CLAIM,
    /** Uploaded evidence: photographs, identity documents, other files. */
    EVIDENCE,
    /** Issued documents as files. */
    DOCUMENTS
}
