// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Browser;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.CheckForEmployer;
import org.amparo.documents.PersonCheck;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For whoever got a code from a document's holder. A link alone shows nothing and counts as no use: programs open links
 * that people send each other, to draw small pictures of them.
 */
@Controller
class ShareCodePage {

    private static final int LONGEST = 60;
    private static final String HERE = "/verify/share";

    private final CheckForEmployer checks;
    private final Guesses guesses;
    private final CountryPack pack;

    ShareCodePage(CheckForEmployer checks, Guesses guesses, CountryPack pack) {
        this.checks = checks;
        this.guesses = guesses;
        this.pack = pack;
    }

    @Allowed(Permission.OPEN)
    @GetMapping(HERE)
    String type(Words words, Model model, HttpServletResponse response) {
        return form(200, new ShareCodeView("", ""), words, model, response);
    }

    /** The same with the code filled in. */
    @Allowed(Permission.OPEN)
    @GetMapping(HERE + "/{code}")
    String show(@PathVariable String code, Words words, Model model, HttpServletResponse response) {
        var canonical = CheckForEmployer.canonical(code);
        if (canonical.isEmpty()) {
            return "redirect:" + HERE;
        }
        return form(200, new ShareCodeView(canonical.get(), ""), words, model, response);
    }

    @Allowed(Permission.OPEN)
    @PostMapping(HERE)
    String check(
            @RequestParam(defaultValue = "") String code,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        var canonical = CheckForEmployer.canonical(code);
        if (canonical.isEmpty()) {
            return form(422, new ShareCodeView(cut(code), "share.error.code"), words, model, response);
        }
        if (!guesses.take(browser.network())) {
            return form(429, new ShareCodeView(canonical.get(), "share.error.wait"), words, model, response);
        }
        PersonCheck check;
        try {
            check = checks.withShare(canonical.get());
        } catch (DataAccessException away) {
            guesses.wasRight(browser.network());
            return form(503, new ShareCodeView(canonical.get(), "verify.unavailable.means"), words, model, response);
        }
        if (check.answer() == PersonCheck.Answer.UNKNOWN) {
            return form(422, new ShareCodeView(canonical.get(), "share.error.unknown"), words, model, response);
        }
        guesses.wasRight(browser.network());
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", PersonView.of(check, words));
        model.addAttribute("languages", LanguageRow.of(pack, words, HERE));
        return "verify/person";
    }

    /** The photograph on a page that was shown a moment ago. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/photo/{ticket}")
    ResponseEntity<byte[]> photo(@PathVariable String ticket) {
        return checks.photo(ticket)
                .map(photo -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .body(photo))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String form(int status, ShareCodeView view, Words words, Model model, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", view);
        model.addAttribute("languages", LanguageRow.of(pack, words, HERE));
        return "verify/share";
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
