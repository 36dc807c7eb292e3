// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.procedure.assessment.AssessmentInvalid;
import org.amparo.procedure.assessment.CountryEntry;
import org.amparo.procedure.assessment.CountryEntryTyped;
import org.amparo.procedure.assessment.CountryInformation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of countries of origin: searched, read, added to, retired. */
@Controller
class CountryInformationPage {

    private static final String LIST = "workbench/country-information";
    private static final String ENTRY = "workbench/country-entry";
    private static final String NEW = "workbench/country-new";
    private static final int UNPROCESSABLE = 422;

    private final CountryInformation information;
    private final Frames frames;
    private final CountryPack pack;

    CountryInformationPage(CountryInformation information, Frames frames, CountryPack pack) {
        this.information = information;
        this.frames = frames;
        this.pack = pack;
    }

    /** @param retired {@code yes} to see retired entries too */
    @GetMapping("/work/country-information")
    @Allowed(Permission.READ_CLAIM)
    String list(
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String retired,
            Officer officer,
            Words words,
            Model model) {
        var found = information.search(country, q, retired.equals("yes"), officer);
        model.addAttribute(
                "page",
                new CountryInformationView(
                        frames.of(officer, "countries", words),
                        officer.may(Permission.CONDUCT_CASE),
                        countries(country, words),
                        q,
                        retired.equals("yes"),
                        lines(found, words),
                        List.of(),
                        UUID.randomUUID(),
                        CountryEntryTyped.NOTHING,
                        "",
                        Map.of()));
        return LIST;
    }

    @GetMapping("/work/country-information/new")
    @Allowed(Permission.CONDUCT_CASE)
    String ask(Officer officer, Words words, Model model) {
        return form(UUID.randomUUID(), CountryEntryTyped.NOTHING, Map.of(), officer, words, model);
    }

    @PostMapping("/work/country-information/new")
    @Allowed(Permission.CONDUCT_CASE)
    String add(
            @RequestParam UUID key,
            @RequestParam Map<String, String> sent,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new CountryEntryTyped(
                of(sent, "country"),
                of(sent, "title"),
                of(sent, "source"),
                of(sent, "publisher"),
                of(sent, "published"),
                of(sent, "address"),
                of(sent, "extract"),
                of(sent, "topics"));
        try {
            return "redirect:/work/country-information/" + information.add(key, typed, officer);
        } catch (AssessmentInvalid invalid) {
            response.setStatus(UNPROCESSABLE);
            return form(key, typed, errors(invalid, words), officer, words, model);
        }
    }

    @GetMapping("/work/country-information/{number}")
    @Allowed(Permission.READ_CLAIM)
    String show(@PathVariable long number, Officer officer, Words words, Model model) {
        return entry(number, "", Map.of(), officer, words, model);
    }

    @PostMapping("/work/country-information/{number}/retire")
    @Allowed(Permission.CONDUCT_CASE)
    String retire(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            information.retire(number, why.strip(), officer);
            return "redirect:/work/country-information/" + number;
        } catch (AssessmentInvalid invalid) {
            response.setStatus(UNPROCESSABLE);
            return entry(number, why, errors(invalid, words), officer, words, model);
        }
    }

    private String form(
            UUID key, CountryEntryTyped typed, Map<String, String> errors, Officer officer, Words words, Model model) {
        model.addAttribute(
                "page",
                new CountryInformationView(
                        frames.of(officer, "countries", words),
                        true,
                        countries(typed.country(), words),
                        "",
                        false,
                        List.of(),
                        List.of(),
                        key,
                        typed,
                        "",
                        errors));
        return NEW;
    }

    private String entry(
            long number, String why, Map<String, String> errors, Officer officer, Words words, Model model) {
        var found = information.find(number, officer).orElseThrow(NoSuchEntry::new);
        model.addAttribute(
                "page",
                new CountryInformationView(
                        frames.of(officer, "countries", words),
                        officer.may(Permission.CONDUCT_CASE),
                        List.of(),
                        "",
                        false,
                        List.of(),
                        lines(List.of(found), words),
                        UUID.randomUUID(),
                        CountryEntryTyped.NOTHING,
                        why,
                        errors));
        return ENTRY;
    }

    private List<Choice> countries(String chosen, Words words) {
        return pack.codes("COUNTRY", words.locale()).stream()
                .map(code -> new Choice(code, words.label("COUNTRY", code), code.equals(chosen)))
                .toList();
    }

    private static List<CountryInformationView.Line> lines(List<CountryEntry> entries, Words words) {
        return entries.stream().map(entry -> line(entry, words)).toList();
    }

    private static CountryInformationView.Line line(CountryEntry entry, Words words) {
        return new CountryInformationView.Line(
                String.valueOf(entry.number()),
                words.label("COUNTRY", entry.country()),
                entry.title(),
                entry.source(),
                entry.publisher(),
                words.shortDate(entry.publishedOn()),
                entry.address(),
                entry.extract(),
                String.join(", ", entry.topics()),
                words.text("work.assessment.by", entry.addedBy(), words.moment(entry.addedAt())),
                entry.retired()
                        .map(retired -> words.text(
                                "work.country.retired.by", retired.by(), words.moment(retired.at()), retired.why()))
                        .orElse(""));
    }

    private static Map<String, String> errors(AssessmentInvalid invalid, Words words) {
        var errors = new LinkedHashMap<String, String>();
        invalid.problems()
                .forEach((field, problem) ->
                        errors.put(field, words.text("work.country.error." + problem, label(field, words))));
        return errors;
    }

    private static String label(String field, Words words) {
        return words.text("work.country." + (field.equals("title") ? "entry" : field));
    }

    private static String of(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    /** No such number. */
    private static final class NoSuchEntry extends RuntimeException implements NotThere {}
}
