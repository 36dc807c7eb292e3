// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer's sign-in: password and the code of an authenticator app, judged together and refused alike. */
@Service
public class SignInOfficer {

    /** What came of a try. */
    public sealed interface Outcome {}

    public record SignedIn(Officer officer) implements Outcome {}

    /** Login, password or code are wrong, or the account is closed: which of them is not said. */
    public record Refused() implements Outcome {}

    private final Staff staff;
    private final Passwords passwords;
    private final AccessLog log;
    private final Clock clock;
    private final Pace perLogin;
    private final Pace perNetwork;

    SignInOfficer(Staff staff, Passwords passwords, AccessLog log, Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.log = log;
        this.clock = clock;
        this.perLogin = new Pace(clock, 5, Duration.ofSeconds(30));
        this.perNetwork = new Pace(clock, 60, Duration.ofSeconds(2));
    }

    /** Throws {@link TryAgainLater} after several failures. */
    @Transactional
    public Outcome signIn(String login, String password, String totp, Browser browser) {
        var paced = login.toLowerCase(Locale.ROOT) + ' ' + browser.network();
        perNetwork.take(browser.network());
        perLogin.take(paced);
        if (password.length() > 128 || login.length() > 64) {
            return new Refused();
        }
        var member = staff.byLogin(login.strip());
        var known = passwords.matches(
                password, member.map(Staff.Member::passwordHash).orElse(null));
        if (member.isEmpty() || !known || !member.get().active()) {
            return new Refused();
        }
        var officer = staff.officer(member.get());
        var step = Totp.stepOf(
                totp.replaceAll("\\s", ""),
                staff.secret(member.get()),
                clock.instant(),
                member.get().lastTotpStep());
        if (officer.isEmpty() || step.isEmpty() || !staff.useStep(member.get().id(), step.getAsLong())) {
            return new Refused();
        }
        perLogin.forgive(paced);
        log.wrote(
                officer.get(),
                "officer.sign-in",
                new Subject("officer", officer.get().id()));
        return new SignedIn(officer.get());
    }
}
