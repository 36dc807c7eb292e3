// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

/** What the demo leaves on everything it makes, so that {@code serve} can tell it from the real thing. */
final class DemoMarker {

    static final String DATABASE_COMMENT = "Amparo demo: invented people, known passwords";

    /** An empty file among the keys. */
    static final String KEY_FILE = "made-by-the-demo";

    private DemoMarker() {}
}
