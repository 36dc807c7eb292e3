// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.access.DemoOfficers;
import org.amparo.access.HireOfficer;
import org.amparo.country.CountryPack;
import org.amparo.country.PackNode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Hires the officers of the pack's {@code demo.yaml} who are not there yet, then lets the sample people arrive if this
 * is the first start; who waits at an office waits anew every day.
 */
@Component
@Profile("demo")
public class DemoStaff implements ApplicationRunner {

    private final PackNode section;
    private final HireOfficer hire;
    private final DemoOfficers officers;
    private final DemoPeople people;
    private final DemoVisits visits;
    private final DemoBlanks blanks;
    private final DemoProfiles profiles;
    private final DemoSeats seats;
    private final DemoInterpreters interpreters;
    private final boolean empty;

    DemoStaff(
            CountryPack pack,
            HireOfficer hire,
            DemoOfficers officers,
            DemoPeople people,
            DemoVisits visits,
            DemoBlanks blanks,
            DemoProfiles profiles,
            DemoSeats seats,
            DemoInterpreters interpreters,
            @Value("${amparo.demo.empty:false}") boolean empty) {
        this.section = pack.file("demo.yaml");
        this.hire = hire;
        this.officers = officers;
        this.people = people;
        this.visits = visits;
        this.blanks = blanks;
        this.profiles = profiles;
        this.seats = seats;
        this.interpreters = interpreters;
        this.empty = empty;
        section.requireOnly("password", "officers", "interpreters", "seats", "blanks", "people", "visitors");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var present = list().stream().map(DemoOfficers.DemoOfficer::login).collect(Collectors.toSet());
        for (var officer : section.get("officers").list()) {
            officer.requireOnly("login", "name", "office", "role", "speaks", "gender", "trained");
            if (!present.contains(officer.get("login").text())) {
                hire(officer);
            }
        }
        if (present.isEmpty()) {
            profiles.write(section.get("officers").list());
            section.find("interpreters").ifPresent(known -> interpreters.write(known.list()));
            section.find("seats").ifPresent(filled -> seats.fill(filled.list()));
        }
        if (present.isEmpty() && !empty) {
            section.find("blanks").ifPresent(coming -> blanks.arrive(coming.list()));
        }
        if (present.isEmpty() && !empty) {
            section.find("people").ifPresent(arriving -> people.arrive(arriving.list()));
        }
        if (!empty) {
            section.find("visitors").ifPresent(coming -> visits.begin(coming.list()));
        }
    }

    /** The one password of all of them. */
    public String password() {
        return section.get("password").text();
    }

    /** The officers there are, with the six-digit code of this moment. */
    public List<DemoOfficers.DemoOfficer> list() {
        return officers.list();
    }

    private void hire(PackNode officer) {
        try {
            hire.hire(
                    officer.get("login").text(),
                    officer.get("name").text(),
                    password(),
                    officer.get("office").text(),
                    officer.get("role").text(),
                    true);
        } catch (IllegalArgumentException wrong) {
            throw officer.fault(String.valueOf(wrong.getMessage()));
        }
    }
}
