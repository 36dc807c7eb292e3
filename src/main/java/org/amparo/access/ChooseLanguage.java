// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Changes the language of the pages from now on, and of the mails to whoever is signed in. Also on the way: a form that
 * is half filled in is sent as it is with {@code do=language:<tag>} and shown again in that language, nothing saved and
 * nothing lost. A handler that gets such a {@code do} shows its page again.
 */
@Component
class ChooseLanguage implements HandlerInterceptor {

    private static final String ON_THE_WAY = "language:";

    private final SessionCookies cookies;
    private final Languages languages;
    private final Accounts accounts;

    ChooseLanguage(SessionCookies cookies, Languages languages, Accounts accounts) {
        this.cookies = cookies;
        this.languages = languages;
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getMethod().equals("POST") ? request.getParameter("do") : null;
        if (wanted != null && wanted.startsWith(ON_THE_WAY) && Visit.find(request) != null) {
            choose(wanted.substring(ON_THE_WAY.length()), request, response);
        }
        return true;
    }

    void choose(String tag, HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.of(request);
        languages.offered(Locale.forLanguageTag(tag), visit.audience()).ifPresent(chosen -> {
            var session = visit.session().in(chosen.toLanguageTag());
            cookies.write(visit.audience(), session, request, response);
            new Visit(visit.audience(), session, visit.actor(), visit.browser()).keepIn(request);
            if (visit.actor() instanceof Applicant applicant && !applicant.isHelped()) {
                accounts.useLanguage(applicant.accountId(), chosen.toLanguageTag());
            }
        });
    }
}
