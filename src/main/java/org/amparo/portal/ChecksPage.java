// SPDX-License-Identifier: Apache-2.0
package org.amparo.portal;

import org.amparo.access.Allowed;
import org.amparo.access.Applicant;
import org.amparo.access.Permission;
import org.amparo.documents.CheckCounts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where holders see who checked their documents, and say that it was not right. */
@Controller
class ChecksPage {

    private final CheckCounts counts;

    ChecksPage(CheckCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/apply/checks")
    @Allowed(Permission.APPLY)
    String show(Applicant applicant, Model model) {
        model.addAttribute("counts", counts.listFor(applicant.accountId()));
        return "portal/checks";
    }
}
