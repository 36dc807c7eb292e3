// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Optional;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.appointments.ReceiveVisitors;
import org.amparo.country.Words;
import org.amparo.registration.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One visit: the number to hand over, and finding out whose it is. A name that is looked for is posted, for it must not stand
 * in an address.
 */
@Controller
class TicketPage {

    private final TicketViews views;
    private final ReceiveVisitors receive;
    private final Applications applications;

    TicketPage(TicketViews views, ReceiveVisitors receive, Applications applications) {
        this.views = views;
        this.receive = receive;
        this.applications = applications;
    }

    @GetMapping("/work/today/visits/{id}")
    @Allowed(Permission.RECEIVE_VISITORS)
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean again,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", views.of(id, again, officer, words));
        return "workbench/ticket";
    }

    @PostMapping("/work/today/visits/{id}/find")
    @Allowed(Permission.READ_APPLICATION)
    String find(
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String asked,
            Officer officer,
            Words words,
            Model model) {
        var found = applications.search(asked, officer);
        model.addAttribute("page", views.of(id, false, asked.strip(), Optional.of(found), officer, words));
        return "workbench/ticket";
    }

    /** This is whose visit it is: on to their application when they are at the desk. */
    @PostMapping("/work/today/visits/{id}/about")
    @Allowed(Permission.READ_APPLICATION)
    String about(@PathVariable UUID id, @RequestParam UUID application, Officer officer) {
        var known = applications.get(application, officer).id();
        receive.about(id, known, officer);
        return receive.get(id, officer).isAtDesk()
                ? "redirect:/work/applications/" + known
                : "redirect:/work/today/visits/" + id;
    }
}
