// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

/** Where the status of one document stands: the list, and the entry in it. */
record StatusPlace(int list, int index) {

    /** The list's address below the origin of checks. */
    String path() {
        return "/status/" + list;
    }
}
