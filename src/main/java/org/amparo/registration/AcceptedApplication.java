// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.time.Instant;
import java.util.UUID;

/** An application an officer accepted, with what the case and its documents need of it. Photo and signature may be empty. */
public record AcceptedApplication(
        UUID applicationId,
        UUID personId,
        UUID accountId,
        String controlNumber,
        Instant filedAt,
        String office,
        PersonFacts facts,
        byte[] photoJpeg,
        byte[] signature) {

    public AcceptedApplication {
        photoJpeg = photoJpeg.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] photoJpeg() {
        return photoJpeg.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    /** Without what it says of a person. */
    @Override
    public String toString() {
        return "AcceptedApplication[" + applicationId + "]";
    }
}
