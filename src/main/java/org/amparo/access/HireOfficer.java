// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.amparo.country.CountryPack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody an officer's account, with a password and the secret for an authenticator app. */
@Service
public class HireOfficer {

    private static final int SHORTEST_PASSWORD = 15;
    private static final int LONGEST_PASSWORD = 128;
    private static final int SECRET_BYTES = 20;

    private final Staff staff;
    private final Posts posts;
    private final Roles roles;
    private final CountryPack pack;
    private final Passwords passwords;
    private final AccessLog log;
    private final SecureRandom random = new SecureRandom();

    HireOfficer(Staff staff, Posts posts, Roles roles, CountryPack pack, Passwords passwords, AccessLog log) {
        this.staff = staff;
        this.posts = posts;
        this.roles = roles;
        this.pack = pack;
        this.passwords = passwords;
        this.log = log;
    }

    /** What the new officer must type or scan once: the secret in Base32, and the same as an address for apps. */
    public record Hired(UUID id, String secret, String otpauth) {
        @Override
        public String toString() {
            return "Hired";
        }
    }

    /**
     * With a post from today on, by the command line or the demo. Throws {@link IllegalArgumentException} naming what is
     * wrong; a login that is taken is a duplicate-key fault.
     */
    @Transactional
    public Hired hire(String login, String name, String password, String office, String role, boolean demo) {
        require(pack.office(office).isPresent(), "office: not in the pack: " + office);
        require(roles.find(role).isPresent(), "role: not in the pack: " + role);
        var hired = open(login, name, password, demo, new Actor.System());
        posts.add(
                new Posts.New(hired.id(), Optional.of(new Posts.Place(office, role)), staff.today(), ""),
                Optional.empty());
        return hired;
    }

    /** An account without a post. */
    Hired open(String login, String name, String password, boolean demo, Actor by) {
        require(login.matches("[A-Za-z0-9._@-]{2,64}"), "login: 2 to 64 letters, digits, or . _ @ -");
        require(!name.isBlank() && name.length() <= 120, "name: 1 to 120 characters");
        require(
                password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD,
                "password: %d to %d characters".formatted(SHORTEST_PASSWORD, LONGEST_PASSWORD));
        var id = UUID.randomUUID();
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        staff.add(new Staff.Member(
                id, login, name, passwords.hash(password), staff.sealSecret(id, secret), 0, "", "", true, demo));
        log.wrote(by, "officer.hire", new Subject("officer", id));
        var base32 = Totp.encode(secret);
        return new Hired(id, base32, otpauth(login, base32));
    }

    static String otpauth(String login, String secret) {
        var label = URLEncoder.encode("Amparo:" + login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Amparo&digits=6&period=30&algorithm=SHA1";
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
