// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.Set;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.registration.DeskVisits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins a visit at the desk, and ends it: on to the next of the family, or back to today's people. */
@Controller
class VisitPage {

    private final DeskVisits visits;
    private final VisitsAtDesk atDesk;
    private final FlowViews flows;

    VisitPage(DeskVisits visits, VisitsAtDesk atDesk, FlowViews flows) {
        this.visits = visits;
        this.atDesk = atDesk;
        this.flows = flows;
    }

    @PostMapping("/work/desk/{id}")
    @Allowed(Permission.CHECK_FACTS)
    String open(@PathVariable UUID id, Officer officer) {
        visits.open(id, officer);
        return "redirect:/work/desk/" + id + "/review";
    }

    @PostMapping("/work/desk/{id}/finish")
    @Allowed(Permission.CHECK_FACTS)
    String finish(@PathVariable UUID id, Officer officer) {
        visits.finish(id, officer);
        var family = flows.members(id, officer);
        var next = FlowViews.after(id, family);
        next.ifPresentOrElse(member -> visits.open(member, officer), () -> atDesk.end(Set.copyOf(family), officer));
        return next.map(member -> "redirect:/work/desk/" + member + "/review").orElse("redirect:/work");
    }
}
