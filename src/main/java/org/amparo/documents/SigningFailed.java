// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** A key or the time-stamping authority did not answer: what was to be signed can be signed later. */
public final class SigningFailed extends RuntimeException {

    SigningFailed(RuntimeException cause) {
        super(cause.getClass().getSimpleName(), cause);
    }
}
