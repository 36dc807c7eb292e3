// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

/**
 * A part of a pack that another module owns and reads, offered so that {@link PackCheck} can try it too: a class with a
 * constructor without arguments, named in {@code META-INF/services/org.amparo.country.PackSection}.
 */
@FunctionalInterface
public interface PackSection {

    /** Reads the module's section as at start; throws {@link PackFault} when it is wrong. */
    void read(CountryPack pack);
}
