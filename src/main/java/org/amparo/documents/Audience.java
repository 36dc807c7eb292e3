// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.util.Locale;

/**
 * As whom somebody checks a document; what each may see stands in docs/verification.md. The holder is told how often each
 * of them asked.
 */
enum Audience {
    /** Whoever has the code on the document. */
    ANYONE,
    /** The same, for a statement of validity to keep. */
    STATEMENT,
    /** An employer with the code and the birth date, or with a share code of the holder. */
    EMPLOYER,
    /** Whoever typed number, birth date and card code, having no code to scan. */
    NUMBER,
    /** A health clinic that signed in. */
    CLINIC,
    /** The police, signed in, with a purpose. */
    POLICE,
    /** The labour registry, through the interface for programs. */
    LABOUR_REGISTRY;

    /** As it stands in the database and in the words' keys, like labour-registry. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
