// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.Set;
import java.util.UUID;

/**
 * Applications that an officer left because they know the person: closed to them whatever their scope, as if they were not
 * there. Declared here for whoever opens a file, and kept where cases are given to officers.
 */
public interface FilesLeft {

    Set<UUID> leftBy(UUID officer);

    default boolean isLeft(UUID application, UUID officer) {
        return leftBy(officer).contains(application);
    }
}
