// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

/** How the person said yes to what was filled in for them. */
public enum Confirmed {
    /** Pressed the button, signed in. */
    SELF,
    /** By a code mailed to the person's own address. */
    CODE,
    /** By the number that goes with the person's recovery card. */
    PIN,
    /** In person, by signature on the printed form. */
    SIGNED
}
