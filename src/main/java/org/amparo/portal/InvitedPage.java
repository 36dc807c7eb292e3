// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.amparo.registration.EnterOwnFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an adult whom a family's application names says who they are, and then comes to their own file; or says no. */
@Controller
class InvitedPage {

    private static final int UNPROCESSABLE = 422;

    private final EnterOwnFile enterOwnFile;
    private final Entrance entrance;

    InvitedPage(EnterOwnFile enterOwnFile, Entrance entrance) {
        this.enterOwnFile = enterOwnFile;
        this.entrance = entrance;
    }

    @GetMapping("/apply/invited")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        if (!enterOwnFile.isOffered(applicant)) {
            return "redirect:/apply/continue";
        }
        model.addAttribute("page", InvitedView.EMPTY);
        return "portal/invited";
    }

    @PostMapping("/apply/invited")
    @Allowed(Permission.APPLY)
    String answer(
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "birth_day", defaultValue = "") String day,
            @RequestParam(name = "birth_month", defaultValue = "") String month,
            @RequestParam(name = "birth_year", defaultValue = "") String year,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (act.equals("no")) {
            enterOwnFile.refuse(applicant);
            return "redirect:/apply/continue";
        }
        var birth = date(day.strip(), month.strip(), year.strip());
        var at = name.isBlank() ? "name" : birth.isEmpty() ? "birth_year" : "";
        var owner =
                at.isEmpty() ? enterOwnFile.enter(applicant, name, birth.orElseThrow()) : Optional.<Applicant>empty();
        if (owner.isPresent()) {
            return entrance.enter(owner.get(), "", request, response);
        }
        if (at.isEmpty() && !enterOwnFile.isOffered(applicant)) {
            return "redirect:/apply/continue";
        }
        response.setStatus(UNPROCESSABLE);
        var error = words.text("invited.error." + (at.isEmpty() ? "other" : at.equals("name") ? "name" : "birth"));
        model.addAttribute("page", new InvitedView(name, day, month, year, error, at.isEmpty() ? "name" : at));
        return "portal/invited";
    }

    /** A day without its month says nothing. */
    private static Optional<PartialDate> date(String day, String month, String year) {
        if (!(day + month + year).matches("[0-9]*") || year.length() != 4) {
            return Optional.empty();
        }
        var edtf = year
                + (month.isEmpty() ? "" : "-" + two(month))
                + (month.isEmpty() || day.isEmpty() ? "" : "-" + two(day));
        return PartialDate.parse(edtf);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
