// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.kernel.PartialDate;
import org.amparo.kernel.PersonName;
import org.amparo.registration.LegacyClaim;
import org.amparo.registration.LookAtLegacy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a re-registration is, and the numbers that an officer has to look at, one by one. */
@Controller
class ReRegistrationPage {

    private static final int UNPROCESSABLE = 422;

    private final LookAtLegacy legacy;
    private final Frames frames;
    private final CountryPack pack;

    ReRegistrationPage(LookAtLegacy legacy, Frames frames, CountryPack pack) {
        this.legacy = legacy;
        this.frames = frames;
        this.pack = pack;
    }

    @GetMapping("/work/re-registration")
    @Allowed(Permission.READ_APPLICATION)
    String show(Officer officer, Words words, Model model) {
        var progress = legacy.progress(officer);
        model.addAttribute(
                "page",
                new ReRegistrationView(
                        frames.of(officer, "re-registration", words),
                        progress,
                        progress.months().stream()
                                .map(month ->
                                        new ReRegistrationView.Month(month(month.first(), words), month.matched()))
                                .toList(),
                        legacy.toLookAt(officer).stream()
                                .map(claim -> line(claim, words))
                                .toList(),
                        legacy.decided(officer).stream()
                                .map(claim -> line(claim, words))
                                .toList()));
        return "workbench/re-registration";
    }

    @GetMapping("/work/re-registration/{id}")
    @Allowed(Permission.READ_APPLICATION)
    String claim(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, "", "", officer, words));
        return "workbench/legacy";
    }

    @PostMapping("/work/re-registration/{id}")
    @Allowed(Permission.CHECK_FACTS)
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var error = "";
        if (act.equals("same")) {
            error = same(id, officer, words);
        } else if (reason.isBlank() || reason.length() > LookAtLegacy.LONGEST_REASON) {
            error = words.text(reason.isBlank() ? "work.legacy.reason-needed" : "work.legacy.reason-long");
        } else {
            legacy.anotherPerson(id, reason, officer);
        }
        if (error.isEmpty()) {
            return "redirect:/work/re-registration";
        }
        response.setStatus(UNPROCESSABLE);
        model.addAttribute("page", view(id, reason, error, officer, words));
        return "workbench/legacy";
    }

    private String same(UUID id, Officer officer, Words words) {
        try {
            legacy.samePerson(id, officer);
            return "";
        } catch (LookAtLegacy.ClaimedByAnother claimed) {
            return words.text("work.legacy.claimed");
        }
    }

    private ReRegistrationView.Line line(LegacyClaim claim, Words words) {
        return new ReRegistrationView.Line(
                claim.applicationId(),
                claim.controlNumber(),
                name(claim),
                claim.legacy().number(),
                legacyName(claim),
                words.shortDate(claim.legacy().filedOn()),
                state(claim));
    }

    private LegacyView view(UUID id, String reason, String error, Officer officer, Words words) {
        var claim = legacy.get(id, officer);
        return new LegacyView(
                frames.of(officer, "re-registration", words),
                "/work/re-registration/" + id,
                claim.controlNumber(),
                name(claim),
                date(claim.declaredBirth(), words),
                words.shortDate(day(claim.filedAt())),
                claim.legacy().number(),
                legacyName(claim),
                date(claim.legacy().birthDate(), words),
                words.shortDate(claim.legacy().filedOn()),
                state(claim),
                claim.officer()
                        .map(by -> words.text("work.legacy.decided", by, words.moment(claim.at())))
                        .orElse(""),
                claim.reason(),
                officer.may(Permission.CHECK_FACTS),
                reason,
                error);
    }

    private String name(LegacyClaim claim) {
        return claim.declared().name(pack).map(PersonName::filed).orElse(claim.controlNumber());
    }

    private static String legacyName(LegacyClaim claim) {
        return (claim.legacy().surnames() + " " + claim.legacy().givenNames()).strip();
    }

    private static String state(LegacyClaim claim) {
        return "work.legacy." + claim.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, pack.zone());
    }

    private static String date(String edtf, Words words) {
        return PartialDate.parse(edtf).map(words::date).orElse("—");
    }

    private static String month(LocalDate first, Words words) {
        return first.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.forLanguageTag(words.lang())) + " "
                + first.getYear();
    }
}
