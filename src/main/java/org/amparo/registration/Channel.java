// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** By which way an application came; the codes are those of the list CH. */
public enum Channel {
    /** The person alone, online. */
    WEB,
    /** With somebody who helps. */
    HLP,
    /** With an officer, in person. */
    OFF,
    /** On paper, keyed by an officer. */
    PAP,
    /** On a shared device of an office. */
    KSK
}
