// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses the language of the pages from now on, and of the mails to whoever is signed in. */
@Controller
class LanguagePage {

    private static final Pattern BACK = Pattern.compile("/(apply|work|verify|d|D)(/[A-Za-z0-9/_-]*)?|/");

    private final SessionCookies cookies;
    private final Languages languages;
    private final Accounts accounts;

    LanguagePage(SessionCookies cookies, Languages languages, Accounts accounts) {
        this.cookies = cookies;
        this.languages = languages;
        this.accounts = accounts;
    }

    @PostMapping({"/language", "/work/language"})
    @Allowed(Permission.OPEN)
    void choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.of(request);
        languages.offered(Locale.forLanguageTag(language)).ifPresent(chosen -> {
            var tag = chosen.toLanguageTag();
            cookies.write(visit.audience(), visit.session().in(tag), request, response);
            if (visit.actor() instanceof Applicant applicant) {
                accounts.useLanguage(applicant.accountId(), tag);
            }
        });
        Redirects.to(response, BACK.matcher(back).matches() && !back.startsWith("//") ? back : "/");
    }
}
