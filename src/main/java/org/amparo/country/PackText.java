// SPDX-License-Identifier: Apache-2.0
package org.amparo.country;

/** Reads a section of a pack that is not in its folder yet, so that it can be tried before it is put there. */
public final class PackText {

    private PackText() {}

    /** Throws {@link PackFault}; {@code shown} is how faults name the text. */
    public static PackNode read(String content, String shown) {
        return YamlNode.parse(content, shown);
    }
}
