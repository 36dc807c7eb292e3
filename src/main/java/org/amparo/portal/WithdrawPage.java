// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.OwnWithdrawal;
import org.amparo.procedure.WithdrawOwn;
import org.amparo.registration.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person stops asking for protection, and where they take that back; helpers cannot, nor anybody else. */
@Controller
class WithdrawPage {

    private static final int UNPROCESSABLE = 422;
    private static final String HERE = "redirect:/apply/withdraw";

    private final WithdrawOwn withdrawOwn;

    WithdrawPage(WithdrawOwn withdrawOwn) {
        this.withdrawOwn = withdrawOwn;
    }

    @GetMapping("/apply/withdraw")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        model.addAttribute("page", WithdrawView.of(own(applicant)));
        return "portal/withdraw";
    }

    @PostMapping("/apply/withdraw")
    @Allowed(Permission.APPLY)
    String withdraw(
            @RequestParam(defaultValue = "") String sure,
            Applicant applicant,
            Model model,
            HttpServletResponse response) {
        if (!sure.equals("yes")) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", new WithdrawView(own(applicant), true, false));
            return "portal/withdraw";
        }
        try {
            withdrawOwn.withdraw(applicant);
            return HERE;
        } catch (ChangedMeanwhile | CaseNotFound moved) {
            return moved(applicant, model, response);
        }
    }

    @PostMapping("/apply/withdraw/back")
    @Allowed(Permission.APPLY)
    String retract(Applicant applicant, Model model, HttpServletResponse response) {
        try {
            withdrawOwn.retract(applicant);
            return "redirect:/apply/status";
        } catch (ChangedMeanwhile | CaseNotFound moved) {
            return moved(applicant, model, response);
        }
    }

    private String moved(Applicant applicant, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("page", new WithdrawView(own(applicant), false, true));
        return "portal/withdraw";
    }

    private OwnWithdrawal own(Applicant applicant) {
        return withdrawOwn.find(applicant).orElseThrow(NoSuchPage::new);
    }
}
