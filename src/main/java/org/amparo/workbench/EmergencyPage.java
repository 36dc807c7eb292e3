// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Compartment;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.amparo.registration.Danger;
import org.amparo.registration.Emergencies;
import org.amparo.registration.EmergencyRefused;
import org.amparo.registration.EmergencyRefused.Why;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a closed part of a file in an emergency. The page is the same whatever the file holds. */
@Controller
class EmergencyPage {

    private static final int UNPROCESSABLE = 422;

    private final Emergencies emergencies;
    private final Applications applications;
    private final DeskViews desk;
    private final Frames frames;

    EmergencyPage(Emergencies emergencies, Applications applications, DeskViews desk, Frames frames) {
        this.emergencies = emergencies;
        this.applications = applications;
        this.desk = desk;
        this.frames = frames;
    }

    private record Typed(String part, String danger, String reason) {

        @Override
        public String toString() {
            return "Typed";
        }
    }

    @GetMapping("/work/applications/{id}/emergency")
    @Allowed(Permission.BREAK_GLASS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", view(id, new Typed("", "", ""), "", officer, words));
        return "workbench/emergency";
    }

    @PostMapping("/work/applications/{id}/emergency")
    @Allowed(Permission.BREAK_GLASS)
    String begin(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String danger,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            emergencies.begin(
                    id,
                    find(Compartment.values(), part).orElseThrow(() -> new EmergencyRefused(Why.CHOICE)),
                    find(Danger.values(), danger).orElseThrow(() -> new EmergencyRefused(Why.CHOICE)),
                    reason,
                    officer);
            return "redirect:/work/applications/%s/closed/%s".formatted(id, part);
        } catch (EmergencyRefused refused) {
            response.setStatus(UNPROCESSABLE);
            var field = refused.why() == Why.REASON ? "reason" : "choice";
            model.addAttribute("page", view(id, new Typed(part, danger, reason), field, officer, words));
            return "workbench/emergency";
        }
    }

    private EmergencyView view(UUID id, Typed typed, String field, Officer officer, Words words) {
        var application = applications.get(id, officer);
        return new EmergencyView(
                frames.of(officer, "", words),
                desk.identity(application, "", words),
                "/work/applications/" + id,
                emergencies.closedTo(officer).stream()
                        .map(part -> choice(key(part), "work.closed." + key(part), typed.part(), words))
                        .toList(),
                Arrays.stream(Danger.values())
                        .map(danger ->
                                choice(key(danger), "work.emergency.danger." + key(danger), typed.danger(), words))
                        .toList(),
                typed.reason(),
                field);
    }

    private static Choice choice(String code, String text, String chosen, Words words) {
        return new Choice(code, words.text(text), code.equals(chosen));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] all, String key) {
        return Arrays.stream(all).filter(one -> key(one).equals(key)).findFirst();
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
