// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** The bytes of one uploaded file, decrypted, to be shown to somebody who may see it. */
public record OpenedEvidence(String mediaType, byte[] bytes) {

    @Override
    public String toString() {
        return "OpenedEvidence";
    }
}
