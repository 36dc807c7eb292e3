// SPDX-License-Identifier: Apache-2.0
package org.amparo.architecture.planted.output;

/** Prints and logs past the log. */
@SuppressWarnings("SystemOut")
final class Prints {

    void print() {
        System.out.println("printed");
        java.util.logging.Logger.getLogger("planted").info("logged");
    }
}
