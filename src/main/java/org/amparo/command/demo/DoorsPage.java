// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import org.amparo.access.Allowed;
import org.amparo.access.DemoOfficers;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Office;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's front page: every door of Amparo side by side, and who to sign in as. */
@Controller
@Profile("demo")
class DoorsPage {

    private final DemoStaff staff;
    private final CountryPack pack;

    DoorsPage(DemoStaff staff, CountryPack pack) {
        this.staff = staff;
        this.pack = pack;
    }

    @GetMapping("/")
    @Allowed(Permission.DEMO)
    String show(Model model) {
        var officers = staff.list();
        var secondsLeft = officers.isEmpty() ? 0 : officers.getFirst().secondsLeft();
        model.addAttribute(
                "page", new DoorsView(officers.stream().map(this::line).toList(), staff.password(), secondsLeft));
        return "demo/doors";
    }

    private DoorsView.Line line(DemoOfficers.DemoOfficer officer) {
        var office = pack.office(officer.office()).map(Office::name).orElse(officer.office());
        return new DoorsView.Line(officer.login(), officer.name(), officer.role(), office, officer.code());
    }
}
