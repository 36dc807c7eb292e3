// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** Why a closed part of a file is opened in an emergency. */
public enum Danger {
    /** Somebody's life or health. */
    LIFE,
    /** A child, or somebody who cannot protect themselves. */
    CHILD,
    /** Violence that is feared or has begun. */
    VIOLENCE,
    /** Being taken to a country where they are persecuted. */
    REMOVAL,
    OTHER
}
