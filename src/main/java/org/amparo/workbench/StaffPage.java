// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.ManageStaff;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.access.StaffRefused;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.workbench.StaffView.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who works at an office: hires, gives another role from a day on, ends. */
@Controller
class StaffPage {

    private static final int UNPROCESSABLE = 422;

    private final ManageStaff staff;
    private final StaffViews views;

    StaffPage(ManageStaff staff, StaffViews views) {
        this.staff = staff;
        this.views = views;
    }

    @GetMapping("/work/offices/{code}/staff")
    @Allowed(Permission.MANAGE_OFFICE)
    String show(@PathVariable String code, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.list(code, Typed.nothing(staff.today()), "", officer, words));
        return "workbench/staff";
    }

    @PostMapping("/work/offices/{code}/staff")
    @Allowed(Permission.MANAGE_OFFICE)
    String hire(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            var keys = staff.hire(login, name, code, role, day(from), reason, officer);
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/work/offices/{code}/staff/keys")
                            .queryParam("keys", keys)
                            .buildAndExpand(code)
                            .encode();
        } catch (StaffRefused refused) {
            response.setStatus(UNPROCESSABLE);
            var typed = new Typed(login, name, role, from, reason);
            model.addAttribute("page", views.list(code, typed, refused.why().name(), officer, words));
            return "workbench/staff";
        }
    }

    @GetMapping("/work/offices/{code}/staff/keys")
    @Allowed(Permission.MANAGE_OFFICE)
    String keys(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String keys,
            Officer officer,
            Words words,
            Model model) {
        var shown = staff.keys(officer, keys);
        if (shown.isEmpty()) {
            return address(code);
        }
        model.addAttribute("page", views.list(code, Typed.nothing(staff.today()), "", officer, words));
        model.addAttribute("keys", shown.get());
        return "workbench/staff-keys";
    }

    @GetMapping("/work/offices/{code}/staff/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    String one(@PathVariable String code, @PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", views.one(code, id, Typed.nothing(staff.today()), "", officer, words));
        return "workbench/staff-one";
    }

    /** An empty role ends the post. */
    @PostMapping("/work/offices/{code}/staff/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    String change(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-") String role,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            if (role.equals(StaffView.NOBODY)) {
                staff.end(id, code, day(from), reason, officer);
            } else {
                staff.change(id, code, role, day(from), reason, officer);
            }
            return address(code) + "/" + id;
        } catch (StaffRefused refused) {
            response.setStatus(UNPROCESSABLE);
            var typed = new Typed("", "", role, from, reason);
            model.addAttribute("page", views.one(code, id, typed, refused.why().name(), officer, words));
            return "workbench/staff-one";
        }
    }

    /** Unreadable is as wrong as long ago. */
    private static LocalDate day(String typed) {
        return TypedTime.day(typed).orElse(LocalDate.EPOCH);
    }

    private static String address(String code) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/work/offices/{code}/staff")
                        .buildAndExpand(code)
                        .encode();
    }
}
