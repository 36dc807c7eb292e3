// SPDX-License-Identifier: Apache-2.0
package org.amparo.command;

import org.amparo.Amparo;
import org.springframework.boot.SpringApplication;

/** Where {@code ./amparo} enters Java. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Amparo.class, arguments);
    }
}
