// SPDX-License-Identifier: Apache-2.0
package org.amparo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** After signing in again: what was typed before, ready to be sent with one press. */
@Controller
class ResumePage {

    private final HeldBodies held;
    private final FaultPages pages;

    ResumePage(HeldBodies held, FaultPages pages) {
        this.held = held;
        this.pages = pages;
    }

    @GetMapping("/apply/resume")
    @Allowed(
            value = Permission.APPLY,
            helping = {HelpScope.FORM, HelpScope.FILES, HelpScope.REPLY})
    void show(Applicant applicant, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kept = held.find(applicant.hand().map(Hand::grant).orElse(applicant.accountId()));
        if (kept.isEmpty()) {
            Redirects.to(response, "/apply");
            return;
        }
        var page = FaultPage.plain(200, "resume", "/apply");
        pages.write(page.sendingAgain(kept.get().path(), kept.get().fields()), request, response);
    }
}
