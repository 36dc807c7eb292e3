// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import org.amparo.country.Words;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template is given: the words of the visitor and the token for its forms. */
@ControllerAdvice
class EveryPage {

    private final Languages languages;

    EveryPage(Languages languages) {
        this.languages = languages;
    }

    @ModelAttribute("words")
    Words words(HttpServletRequest request) {
        LanguageRow.keep(languages.choices(request), request);
        return languages.words(request);
    }

    @ModelAttribute("csrf")
    String csrf(HttpServletRequest request) {
        return FaultPages.token(request);
    }
}
