// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.SpecimenPerson;
import org.amparo.documents.Specimens;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For whoever writes a country's documents: each of them as it will be printed, in any language, with people on whom
 * templates break. An address with a choice that is not there shows the first one.
 */
@Controller
class TemplatesPage {

    private static final String ADDRESS = "/work/templates";

    private final Specimens specimens;
    private final CountryPack pack;
    private final Frames frames;

    TemplatesPage(Specimens specimens, CountryPack pack, Frames frames) {
        this.specimens = specimens;
        this.pack = pack;
        this.frames = frames;
    }

    /** What is looked at. */
    private record Chosen(Specimens.Kind kind, Locale language, SpecimenPerson person) {

        String query() {
            return "?kind=" + kind.name() + "&language=" + language.toLanguageTag() + "&person=" + person.name();
        }
    }

    @GetMapping(ADDRESS)
    @Allowed(Permission.PREVIEW_DOCUMENTS)
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String person,
            Officer officer,
            Words words,
            Model model) {
        var chosen = chosen(kind, language, person);
        var sides = fits(chosen) ? chosen.kind().sides() : 0;
        model.addAttribute(
                "page",
                new TemplatesView(
                        frames.of(officer, "templates", words),
                        words.text(chosen.kind().titleKey()),
                        specimens.kinds().stream()
                                .map(one -> new Choice(
                                        one.name(),
                                        words.text(one.titleKey()),
                                        one.name().equals(chosen.kind().name())))
                                .toList(),
                        languages(chosen, words),
                        people(chosen, words),
                        ADDRESS + "/file" + chosen.query(),
                        IntStream.range(0, sides)
                                .mapToObj(side -> ADDRESS + "/picture" + chosen.query() + "&side=" + side)
                                .toList()));
        return "workbench/templates";
    }

    @GetMapping(ADDRESS + "/file")
    @Allowed(Permission.PREVIEW_DOCUMENTS)
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String person) {
        var chosen = chosen(kind, language, person);
        var name = "specimen-" + chosen.kind().name() + '-' + chosen.language().toLanguageTag() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf(chosen));
    }

    @GetMapping(ADDRESS + "/picture")
    @Allowed(Permission.PREVIEW_DOCUMENTS)
    ResponseEntity<byte[]> picture(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "0") String side) {
        var chosen = chosen(kind, language, person);
        var asked = side.equals("1") && chosen.kind().sides() > 1 ? 1 : 0;
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .body(specimens.picture(pdf(chosen), asked));
    }

    private byte[] pdf(Chosen chosen) {
        return specimens.pdf(chosen.kind(), chosen.language(), chosen.person());
    }

    private boolean fits(Chosen chosen) {
        try {
            return pdf(chosen).length > 0;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    private Chosen chosen(String kind, String language, String person) {
        var kinds = specimens.kinds();
        return new Chosen(
                kinds.stream()
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElseGet(kinds::getFirst),
                pack.languages().stream()
                        .filter(one -> one.toLanguageTag().equals(language))
                        .findFirst()
                        .orElse(pack.authorityWords().locale()),
                Stream.of(SpecimenPerson.values())
                        .filter(one -> one.name().equals(person))
                        .findFirst()
                        .orElse(SpecimenPerson.ORDINARY));
    }

    private List<Choice> languages(Chosen chosen, Words words) {
        return pack.languages().stream()
                .map(one -> new Choice(
                        one.toLanguageTag(),
                        one.getDisplayName(words.locale()),
                        one.toLanguageTag().equals(chosen.language().toLanguageTag())))
                .toList();
    }

    private static List<Choice> people(Chosen chosen, Words words) {
        return Stream.of(SpecimenPerson.values())
                .map(one -> new Choice(
                        one.name(), words.text("work.templates.person." + one.name()), one == chosen.person()))
                .toList();
    }
}
