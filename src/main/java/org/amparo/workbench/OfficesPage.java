// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.time.LocalDate;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How full offices are: all of an officer's, four weeks of one, one day of it. What is shown lives in the address. */
@Controller
class OfficesPage {

    private final BoardViews boards;
    private final BoardDayViews days;

    OfficesPage(BoardViews boards, BoardDayViews days) {
        this.boards = boards;
        this.days = days;
    }

    @GetMapping("/work/offices")
    @Allowed(Permission.WORK)
    String list(Officer officer, Words words, Model model) {
        var page = boards.list(officer, words);
        if (page.lines().size() == 1) {
            return "redirect:" + page.lines().getFirst().address();
        }
        model.addAttribute("page", page);
        return "workbench/offices";
    }

    @GetMapping("/work/offices/{code}")
    @Allowed(Permission.WORK)
    String board(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", boards.of(code, TypedTime.day(from), service, done, officer, words));
        return "workbench/board";
    }

    /** An address that names no day is of today. */
    @GetMapping("/work/offices/{code}/days/{day}")
    @Allowed(Permission.WORK)
    String day(
            @PathVariable String code,
            @PathVariable String day,
            @RequestParam(defaultValue = "") String service,
            Officer officer,
            Words words,
            Model model) {
        Optional<LocalDate> which = TypedTime.day(day);
        model.addAttribute("page", days.of(code, which, service, officer, words));
        return "workbench/board-day";
    }
}
