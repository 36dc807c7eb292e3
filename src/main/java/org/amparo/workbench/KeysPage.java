// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.Roles;
import org.amparo.country.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which keys do what, and the short manual: the work, step by step, as far as this country has it. */
@Controller
class KeysPage {

    /** In the order of the work; each step with what somebody must be allowed to for it to exist in a country. */
    private record Step(String station, Permission permission) {}

    private static final List<Step> STEPS = List.of(
            new Step("sign-in", Permission.WORK),
            new Step("today", Permission.RECEIVE_VISITORS),
            new Step("check-in", Permission.RECEIVE_VISITORS),
            new Step("walk-in", Permission.RECEIVE_VISITORS),
            new Step("call", Permission.RECEIVE_VISITORS),
            new Step("queue", Permission.READ_APPLICATION),
            new Step("search", Permission.READ_APPLICATION),
            new Step("desk", Permission.READ_APPLICATION),
            new Step("correct", Permission.CHECK_FACTS),
            new Step("ask", Permission.REQUEST_INFORMATION),
            new Step("family", Permission.READ_APPLICATION),
            new Step("presence", Permission.CHECK_PRESENCE),
            new Step("register", Permission.REGISTER_CASE),
            new Step("document", Permission.REGISTER_CASE),
            new Step("print", Permission.PRINT_CARDS),
            new Step("revoke", Permission.REVOKE_DOCUMENT),
            new Step("losses", Permission.REVOKE_DOCUMENT),
            new Step("updates", Permission.DECIDE_UPDATE),
            new Step("complaints", Permission.ANSWER_COMPLAINT),
            new Step("assist", Permission.ASSIST_APPLICATION),
            new Step("paper", Permission.ENTER_PAPER),
            new Step("card", Permission.ISSUE_CARD),
            new Step("kiosk", Permission.RUN_KIOSK),
            new Step("board", Permission.MANAGE_OFFICE),
            new Step("staff", Permission.MANAGE_OFFICE),
            new Step("keys", Permission.WORK));

    private final Frames frames;
    private final Roles roles;

    KeysPage(Frames frames, Roles roles) {
        this.frames = frames;
        this.roles = roles;
    }

    @GetMapping("/work/help")
    @Allowed(Permission.WORK)
    String show(Officer officer, Words words, Model model) {
        model.addAttribute("page", new HomeView(frames.of(officer, "help", words)));
        model.addAttribute(
                "steps",
                STEPS.stream()
                        .filter(step -> roles.anybodyMay(step.permission()))
                        .map(Step::station)
                        .toList());
        model.addAttribute("kiosk", officer.may(Permission.RUN_KIOSK));
        return "workbench/help";
    }
}
