// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.util.Locale;

/** How an officer made sure who is asking for a new card. */
public enum CardMeans {
    /** By a document shown at the desk. */
    DOCUMENT,
    /** By the photo of the application and answers only that person knows. */
    PHOTO_AND_ANSWERS;

    String inLog() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
