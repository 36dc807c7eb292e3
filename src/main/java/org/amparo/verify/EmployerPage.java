// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.amparo.access.Allowed;
import org.amparo.access.Browser;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.CheckDocument;
import org.amparo.documents.CheckForEmployer;
import org.amparo.documents.PersonCheck;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For an employer with the document in hand: the birth date, and name, photograph and right to work are there. What does not
 * fit is answered in one way, whatever it was.
 */
@Controller
class EmployerPage {

    private final CheckForEmployer checks;
    private final Guesses guesses;
    private final CountryPack pack;

    EmployerPage(CheckForEmployer checks, Guesses guesses, CountryPack pack) {
        this.checks = checks;
        this.guesses = guesses;
        this.pack = pack;
    }

    @Allowed(Permission.OPEN)
    @GetMapping({"/d/{code}/employer", "/D/{code}/employer"})
    String show(@PathVariable String code, Words words, Model model, HttpServletResponse response) {
        var canonical = CheckDocument.canonical(code);
        if (canonical.isEmpty()) {
            return "redirect:/verify";
        }
        return form(200, new EmployerView(canonical.get(), TypedDay.NONE, ""), words, model, response);
    }

    @Allowed(Permission.OPEN)
    @PostMapping({"/d/{code}/employer", "/D/{code}/employer"})
    String check(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        var canonical = CheckDocument.canonical(code);
        if (canonical.isEmpty()) {
            return "redirect:/verify";
        }
        var typed = new TypedDay(day, month, year);
        var born = typed.read();
        if (born.isEmpty()) {
            return again(422, "share.error.day", canonical.get(), typed, words, model, response);
        }
        if (!guesses.take(browser.network(), canonical.get())) {
            return again(429, "share.error.wait", canonical.get(), typed, words, model, response);
        }
        PersonCheck check;
        try {
            check = asked(canonical.get(), born.get(), browser);
        } catch (DataAccessException away) {
            guesses.wasRight(browser.network(), canonical.get());
            return again(503, "verify.unavailable.means", canonical.get(), typed, words, model, response);
        }
        if (check.answer() == PersonCheck.Answer.UNKNOWN) {
            return again(422, "share.error.no-match", canonical.get(), typed, words, model, response);
        }
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", PersonView.of(check, words));
        model.addAttribute("languages", LanguageRow.of(pack, words, "/d/" + canonical.get() + "/employer"));
        return "verify/person";
    }

    private PersonCheck asked(String code, LocalDate born, Browser browser) {
        var check = checks.withBirthDate(code, born);
        if (check.answer() != PersonCheck.Answer.UNKNOWN) {
            guesses.wasRight(browser.network(), code);
        }
        return check;
    }

    private String again(
            int status,
            String error,
            String code,
            TypedDay typed,
            Words words,
            Model model,
            HttpServletResponse response) {
        return form(status, new EmployerView(code, typed, error), words, model, response);
    }

    private String form(int status, EmployerView view, Words words, Model model, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", view);
        model.addAttribute("languages", LanguageRow.of(pack, words, "/d/" + view.code() + "/employer"));
        return "verify/employer";
    }
}
