// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Chooses the language on a page where nothing has been typed yet, and leads back to it. */
@Controller
class LanguagePage {

    /** Pages of our own, with what they want in their address. */
    private static final Pattern BACK = Pattern.compile("(/(apply|guide|help|work|verify|d|D)(/[A-Za-z0-9/_-]*)?|/)"
            + "(\\?((attempt|pass|state|office|page)=[A-Za-z0-9%._~+-]*(&|$))+)?");

    private final ChooseLanguage chooseLanguage;

    LanguagePage(ChooseLanguage chooseLanguage) {
        this.chooseLanguage = chooseLanguage;
    }

    @PostMapping({"/language", "/work/language"})
    @Allowed(Permission.OPEN)
    void choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        chooseLanguage.choose(language, request, response);
        Redirects.to(response, BACK.matcher(back).matches() ? back : "/");
    }
}
