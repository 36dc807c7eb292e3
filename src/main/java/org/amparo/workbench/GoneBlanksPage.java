// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.BlankStock;
import org.amparo.documents.StationRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of spoiled, lost and returned blanks, where a second officer says to have seen them. */
@Controller
class GoneBlanksPage {

    private static final int ROWS = 50;

    private final BlankStock stock;
    private final OwnOffice offices;
    private final Frames frames;

    GoneBlanksPage(BlankStock stock, OwnOffice offices, Frames frames) {
        this.stock = stock;
        this.offices = offices;
        this.frames = frames;
    }

    @GetMapping("/work/print/gone")
    @Allowed(Permission.WORK)
    String show(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "1") String page,
            Officer officer,
            Words words,
            Model model) {
        return page(offices.of(office, officer), PrintPage.number(page), "", officer, words, model);
    }

    @PostMapping("/work/print/gone/seen")
    @Allowed(Permission.WORK)
    String seen(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String serial,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        try {
            stock.witness(serial, where, officer);
            return "redirect:/work/print/gone?office=" + where;
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return page(where, 1, PrintPage.why(refused, words), officer, words, model);
        }
    }

    private String page(String office, int page, String notice, Officer officer, Words words, Model model) {
        var rows = stock.gone(office, ROWS + 1, (page - 1) * ROWS, officer);
        model.addAttribute(
                "page",
                new GoneBlanksView(
                        frames.of(officer, "print", words),
                        PrintTabs.of(office, "gone", officer, frames),
                        rows.stream().limit(ROWS).toList(),
                        officer.id(),
                        stock.needsTwo(),
                        page,
                        rows.size() > ROWS,
                        notice));
        return "workbench/gone-blanks";
    }
}
