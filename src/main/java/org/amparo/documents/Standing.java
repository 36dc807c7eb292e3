// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/**
 * How a document stands, as SQL over a row {@code d} of documents.document and the day {@code :today}. Every check asks in
 * these words: a document that holds for one audience and not for another would be a lie to one of them.
 */
final class Standing {

    /** A {@link CheckStatus}; of documents that were made. */
    static final String OUTCOME = """
        case when d.state = 'REVOKED' then 'INVALID'
             when d.state = 'REPLACED' then 'REPLACED'
             when d.inactive then 'INVALID'
             when d.suspended then 'SUSPENDED'
             when d.valid_until < :today then 'LAPSED'
             else 'VALID' end""";

    /** The condition that {@link #OUTCOME} is VALID. */
    static final String HOLDS = """
        d.state = 'ISSUED' and not d.inactive and not d.suspended and (d.valid_until is null or d.valid_until >= :today)""";

    private Standing() {}
}
