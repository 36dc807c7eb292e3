// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.EmailRefused;
import org.amparo.access.OtherAddress;
import org.amparo.access.OtherAddresses;
import org.amparo.access.Permission;
import org.amparo.access.TryAgainLater;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person names other addresses, such as a lawyer's, that are told that something is new and nothing else. */
@Controller
class AddressesPage {

    private static final int UNPROCESSABLE = 422;
    private static final String HERE = "redirect:/apply/data/addresses";

    private final OtherAddresses addresses;

    AddressesPage(OtherAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/apply/data/addresses")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        return page(applicant, "", "", "", "", model);
    }

    @PostMapping("/apply/data/addresses")
    @Allowed(Permission.APPLY)
    String add(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String whose,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        var chosen = Arrays.stream(OtherAddress.Whose.values())
                .filter(each -> each.name().equals(whose))
                .findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return page(applicant, email, whose, words.text("addresses.error.whose"), "whose", model);
        }
        try {
            if (addresses.add(applicant, email, chosen.get(), words).isPresent()) {
                return HERE;
            }
            response.setStatus(UNPROCESSABLE);
            return page(applicant, email, whose, words.text("addresses.full", OtherAddresses.MOST), "email", model);
        } catch (EmailRefused refused) {
            response.setStatus(UNPROCESSABLE);
            return page(applicant, email, whose, words.text("error.email"), "email", model);
        } catch (TryAgainLater later) {
            response.setStatus(UNPROCESSABLE);
            return page(applicant, email, whose, words.text("addresses.error.later"), "email", model);
        }
    }

    @PostMapping("/apply/data/addresses/{id}/confirm")
    @Allowed(Permission.APPLY)
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            Applicant applicant,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (addresses.confirm(applicant, id, code)) {
            return HERE;
        }
        response.setStatus(UNPROCESSABLE);
        return page(applicant, "", "", words.text("addresses.error.code"), "code-" + id, model);
    }

    @PostMapping("/apply/data/addresses/{id}")
    @Allowed(Permission.APPLY)
    String change(
            @PathVariable UUID id, @RequestParam(name = "do", defaultValue = "") String act, Applicant applicant) {
        switch (act) {
            case "remove" -> addresses.remove(applicant, id);
            case "on", "off" -> addresses.tell(applicant, id, act.equals("on"));
            default -> throw new NoSuchPage();
        }
        return HERE;
    }

    private String page(Applicant applicant, String email, String whose, String error, String at, Model model) {
        var all = addresses.listFor(applicant);
        model.addAttribute("page", new AddressesView(all, all.size() >= OtherAddresses.MOST, email, whose, error, at));
        return "portal/addresses";
    }
}
