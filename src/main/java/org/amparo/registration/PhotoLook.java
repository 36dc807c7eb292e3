// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.util.List;

/**
 * What can be measured of a photograph: points, light and sharpness. Whether it shows a face, and whose, a person sees.
 *
 * @param brightness mean, from 0 black to 255 white
 * @param sharpness variance of the Laplacian of a copy 480 points high
 */
public record PhotoLook(int width, int height, int brightness, int sharpness, List<Fault> faults) {

    /** Weaknesses; each has a text that names the mend. None of them refuses anybody. */
    public enum Fault {
        /** Everything has one colour: nobody is to be seen. */
        EMPTY,
        TOO_SMALL,
        TOO_DARK,
        TOO_BRIGHT,
        BLURRED
    }

    public boolean is(Fault fault) {
        return faults.contains(fault);
    }
}
