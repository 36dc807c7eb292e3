// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.StaffRefused.Why;
import org.amparo.country.CountryPack;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works at an office and as what, from a day on: hires, changes, ends. Nothing that was is changed; nobody sets their own
 * post, and nobody gives away more than they may themselves unless they administer every office. Throws {@link StaffRefused},
 * and then nothing changed.
 */
@Service
public class ManageStaff {

    public static final int LONGEST_REASON = 500;

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final Posts posts;
    private final Staff staff;
    private final HireOfficer hire;
    private final Roles roles;
    private final CountryPack pack;
    private final ShownCodes shown;
    private final AccessLog log;
    private final SecureRandom random = new SecureRandom();

    ManageStaff(
            Posts posts,
            Staff staff,
            HireOfficer hire,
            Roles roles,
            CountryPack pack,
            ShownCodes shown,
            AccessLog log) {
        this.posts = posts;
        this.staff = staff;
        this.hire = hire;
        this.roles = roles;
        this.pack = pack;
        this.shown = shown;
        this.log = log;
    }

    /** What a new officer needs to sign in, shown once. */
    public record Keys(String login, String password, String secret) {
        @Override
        public String toString() {
            return "Keys";
        }
    }

    /** Whoever worked, works or will work at an office, by name, each with every change from the last day on. */
    @Transactional
    public Map<UUID, List<PostChange>> of(String office, Officer officer) {
        require(office, officer);
        log.read(officer, "staff.list", new Subject("office", UUID.nameUUIDFromBytes(Bytes.of("office", office))));
        var people = new LinkedHashMap<UUID, List<PostChange>>();
        posts.ofOffice(office)
                .forEach(change -> people.computeIfAbsent(change.staff(), id -> new ArrayList<>())
                        .add(change));
        return people;
    }

    /** One of them, with every change from the last day on. */
    @Transactional
    public List<PostChange> history(UUID whom, String office, Officer officer) {
        var history = of(office, officer).get(whom);
        if (history == null) {
            throw new NoSuchOffice();
        }
        return history;
    }

    /** The roles this officer may give. */
    public List<String> rolesToGive(Officer officer) {
        return roles.names().stream()
                .filter(role -> mayGive(role, officer))
                .sorted()
                .toList();
    }

    public LocalDate today() {
        return staff.today();
    }

    /** @return brings the keys to the next page ({@link #keys}) */
    @Transactional
    public String hire(
            String login, String name, String office, String role, LocalDate from, String reason, Officer officer) {
        require(office, officer);
        requireRole(role, officer);
        requireDay(from);
        var said = said(reason);
        var password = password();
        if (staff.byLogin(login.strip()).isPresent()) {
            throw new StaffRefused(Why.LOGIN_TAKEN);
        }
        try {
            var hired = hire.open(login.strip(), name.strip(), password, false, officer);
            posts.add(
                    new Posts.New(hired.id(), Optional.of(new Posts.Place(office, role)), from, said),
                    Optional.of(officer));
            return shown.seal(officer, String.join(" ", login.strip(), password, hired.secret()));
        } catch (DuplicateKeyException taken) {
            throw new StaffRefused(Why.LOGIN_TAKEN);
        } catch (IllegalArgumentException wrong) {
            throw new StaffRefused(String.valueOf(wrong.getMessage()).startsWith("name") ? Why.NAME : Why.LOGIN);
        }
    }

    /** For a quarter of an hour, and for whoever hired. */
    public Optional<Keys> keys(Officer officer, String sealed) {
        return shown.open(officer, sealed)
                .map(plain -> plain.split(" "))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Keys(parts[0], parts[1], parts[2]));
    }

    /** Another role at this office from a day on. Setting a day that is still to come once more undoes what was set for it. */
    @Transactional
    public void change(UUID whom, String office, String role, LocalDate from, String reason, Officer officer) {
        set(whom, office, Optional.of(role), from, reason, officer);
    }

    /** Works no longer at this office from a day on. */
    @Transactional
    public void end(UUID whom, String office, LocalDate from, String reason, Officer officer) {
        set(whom, office, Optional.empty(), from, reason, officer);
    }

    private void set(UUID whom, String office, Optional<String> role, LocalDate from, String reason, Officer officer) {
        require(office, officer);
        role.ifPresent(given -> requireRole(given, officer));
        requireDay(from);
        var said = said(reason);
        if (whom.equals(officer.id())) {
            throw new StaffRefused(Why.OWN_POST);
        }
        var history = posts.ofOfficer(whom);
        if (history.stream().noneMatch(change -> change.isAt(office))) {
            throw new StaffRefused(Why.NOT_HERE);
        }
        // whom another office took over is theirs to change
        var then =
                history.stream().filter(change -> !change.from().isAfter(from)).findFirst();
        var elsewhere = then.flatMap(PostChange::office).filter(code -> !code.equals(office));
        if (elsewhere.filter(code -> !officer.offices().contains(code)).isPresent()) {
            throw new StaffRefused(Why.NOT_HERE);
        }
        // nobody takes away what they could not give
        then.flatMap(PostChange::role).ifPresent(had -> requireRole(had, officer));
        var place = role.map(given -> new Posts.Place(office, given));
        posts.add(new Posts.New(whom, place, from, said), Optional.of(officer));
        log.wrote(officer, role.isPresent() ? "officer.post" : "officer.post-end", new Subject("officer", whom));
    }

    private boolean mayGive(String name, Officer officer) {
        return roles.find(name)
                .filter(role -> administersAll(officer)
                        || !role.allOffices() && officer.permissions().containsAll(role.permissions()))
                .isPresent();
    }

    private boolean administersAll(Officer officer) {
        return officer.may(Permission.MANAGE_OFFICE)
                && roles.find(officer.role()).filter(Roles.Role::allOffices).isPresent();
    }

    private void require(String office, Officer officer) {
        officer.require(Permission.MANAGE_OFFICE);
        if (pack.office(office).isEmpty() || !officer.offices().contains(office)) {
            throw new NoSuchOffice();
        }
    }

    private void requireRole(String role, Officer officer) {
        if (!mayGive(role, officer)) {
            throw new StaffRefused(Why.ROLE);
        }
    }

    private void requireDay(LocalDate from) {
        if (from.isBefore(staff.today()) || from.isAfter(staff.today().plusYears(2))) {
            throw new StaffRefused(Why.DAY);
        }
    }

    private static String said(String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new StaffRefused(Why.REASON);
        }
        return said;
    }

    private String password() {
        var password = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP; at++) {
            if (at > 0 && at % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
