// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Officers hired for a demo, and the code of the moment of each, for the demo's front page. Nobody else's code can be
 * asked for, and an installation that serves in earnest refuses to start while there is one of them.
 */
@Component
public class DemoOfficers {

    private final Staff staff;
    private final Clock clock;

    DemoOfficers(Staff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** One of them; {@code secondsLeft} says how long the code still works. */
    public record DemoOfficer(String login, String name, String office, String role, String code, int secondsLeft) {}

    /** A code works once, so who has just used theirs is shown the next one, which is taken already. */
    public List<DemoOfficer> list() {
        var now = clock.instant();
        var step = Totp.step(now);
        var left = Totp.STEP_SECONDS - (int) (now.getEpochSecond() % Totp.STEP_SECONDS);
        return staff.ofTheDemo().stream()
                .map(member -> new DemoOfficer(
                        member.login(),
                        member.name(),
                        member.office(),
                        member.role(),
                        Totp.code(staff.secret(member), member.lastTotpStep() == step ? step + 1 : step, 6),
                        left))
                .toList();
    }

    /** One of them as if signed in, to work on the demo's sample people; nobody else can be had this way. */
    public Optional<Officer> find(String login) {
        return staff.ofTheDemo().stream()
                .filter(member -> member.login().equals(login))
                .findFirst()
                .flatMap(staff::officer);
    }
}
