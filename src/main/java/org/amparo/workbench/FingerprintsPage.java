// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.registration.AcceptanceRefused;
import org.amparo.registration.DeskPoint;
import org.amparo.registration.SettlePoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The place of fingerprints in a visit. Nothing is captured here yet: what is kept is that, or why there will be none. */
@Controller
class FingerprintsPage {

    private static final int UNPROCESSABLE = 422;
    private static final String NOT_HERE = "NOT_HERE";

    private final SettlePoint settlePoint;
    private final FlowViews flows;

    FingerprintsPage(SettlePoint settlePoint, FlowViews flows) {
        this.settlePoint = settlePoint;
        this.flows = flows;
    }

    @GetMapping("/work/desk/{id}/fingerprints")
    @Allowed(Permission.CHECK_FACTS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var page = view(id, NOT_HERE, "", "", officer, words);
        if (page.flow().isRegistered()) {
            return print(id);
        }
        model.addAttribute("page", page);
        return "workbench/fingerprints";
    }

    @PostMapping("/work/desk/{id}/fingerprints")
    @Allowed(Permission.CHECK_FACTS)
    String save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            var why =
                    FlowViews.reason(reason).filter(given -> SettlePoint.isReason(DeskPoint.FINGERPRINTS, given, note));
            if (reason.equals(NOT_HERE)) {
                settlePoint.fingerprintsNotHere(id, officer);
            } else if (why.isPresent()) {
                settlePoint.without(id, DeskPoint.FINGERPRINTS, why.get(), note, officer);
            } else {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute(
                        "page", view(id, reason, note, words.text("work.flow.reason.missing"), officer, words));
                return "workbench/fingerprints";
            }
            return "redirect:"
                    + flows.of(id, DeskPoint.FINGERPRINTS, officer, words)
                            .view()
                            .next();
        } catch (AcceptanceRefused.AlreadyRegistered registered) {
            return print(id);
        }
    }

    private static String print(UUID id) {
        return "redirect:/work/desk/" + id + "/print";
    }

    private FingerprintsView view(UUID id, String chosen, String note, String error, Officer officer, Words words) {
        var flow = flows.of(id, DeskPoint.FINGERPRINTS, officer, words);
        return new FingerprintsView(
                flow.view(),
                FlowViews.settled(flow, DeskPoint.FINGERPRINTS, words),
                FlowViews.reasons(DeskPoint.FINGERPRINTS.reasons(), chosen, words),
                chosen,
                note,
                error);
    }
}
