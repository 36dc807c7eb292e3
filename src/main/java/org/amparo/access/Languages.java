// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.springframework.stereotype.Component;

/** Which words a visitor reads: those chosen, else the first the browser asks for that the country offers. */
@Component
class Languages {

    private final CountryPack pack;
    private final Map<Read, List<LanguageRow.Choice>> choices = new ConcurrentHashMap<>();

    Languages(CountryPack pack) {
        this.pack = pack;
    }

    Words words(HttpServletRequest request) {
        var visit = Visit.find(request);
        var audience = visit == null ? Audience.APPLICANT : visit.audience();
        if (visit != null) {
            var chosen = offered(Locale.forLanguageTag(visit.session().language()), audience);
            if (chosen.isPresent()) {
                return pack.words(chosen.get());
            }
        }
        var wanted = request.getLocales();
        while (request.getHeader("Accept-Language") != null && wanted.hasMoreElements()) {
            var match = offered(wanted.nextElement(), audience);
            if (match.isPresent()) {
                return pack.words(match.get());
            }
        }
        return pack.words(pack.languages().getFirst());
    }

    Optional<Locale> offered(Locale wanted, Audience audience) {
        return offered(audience).stream()
                .filter(language -> language.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    List<Locale> offered(Audience audience) {
        return audience == Audience.OFFICER ? pack.staffLanguages() : pack.languages();
    }

    /** The choice for whoever reads this page. */
    List<LanguageRow.Choice> choices(HttpServletRequest request) {
        var visit = Visit.find(request);
        var audience = visit == null ? Audience.APPLICANT : visit.audience();
        return choices.computeIfAbsent(new Read(audience, words(request).locale()), this::choices);
    }

    private List<LanguageRow.Choice> choices(Read read) {
        return offered(read.by()).stream()
                .map(pack::words)
                .map(words -> new LanguageRow.Choice(
                        words.lang(),
                        words.text("kernel.language"),
                        words.dir(),
                        words.locale().getLanguage().equals(read.in().getLanguage())))
                .toList();
    }

    /** By whom and in which language a page is read: a few, and each has one choice. */
    private record Read(Audience by, Locale in) {}
}
