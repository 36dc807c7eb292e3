// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.List;

/** The demo's front page: who to sign in as, and how long the codes shown will work. */
public record DoorsView(List<Line> officers, String password, int secondsLeft) {

    /** One officer with the code of this moment. */
    public record Line(String login, String name, String role, String office, String code) {}
}
