// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Optional;
import java.util.UUID;

/** The strip at the head of every page about a person: who it is, at a glance. */
public record Identity(
        Optional<UUID> photo,
        String calledBy,
        String filed,
        String nameOriginal,
        String controlNumber,
        String fileNumber,
        String birth,
        String nationality,
        String language) {

    @Override
    public String toString() {
        return "Identity";
    }
}
