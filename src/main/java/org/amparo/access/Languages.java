// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.springframework.stereotype.Component;

/** Which words a visitor reads: those chosen, else the first the browser asks for that the country offers. */
@Component
class Languages {

    private final CountryPack pack;

    Languages(CountryPack pack) {
        this.pack = pack;
    }

    Words words(HttpServletRequest request) {
        var visit = Visit.find(request);
        if (visit != null) {
            var chosen = offered(Locale.forLanguageTag(visit.session().language()));
            if (chosen.isPresent()) {
                return pack.words(chosen.get());
            }
        }
        var wanted = request.getLocales();
        while (request.getHeader("Accept-Language") != null && wanted.hasMoreElements()) {
            var match = offered(wanted.nextElement());
            if (match.isPresent()) {
                return pack.words(match.get());
            }
        }
        return pack.words(pack.languages().getFirst());
    }

    Optional<Locale> offered(Locale wanted) {
        return pack.languages().stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }
}
