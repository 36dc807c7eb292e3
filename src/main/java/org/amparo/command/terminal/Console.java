// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.terminal;

/** Speaks to whoever typed the command. */
@SuppressWarnings("SystemOut")
public final class Console {

    private Console() {}

    public static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }

    public static void complain(String text) {
        System.err.println(text);
        System.err.flush();
    }
}
