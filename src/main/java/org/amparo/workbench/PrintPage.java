// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.BlankState;
import org.amparo.documents.BlankStock;
import org.amparo.documents.CardState;
import org.amparo.documents.PrintStation;
import org.amparo.documents.StationRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an office has to print: the queue, of which a batch is put together, and the batches under way. */
@Controller
class PrintPage {

    static final int CONFLICT = 409;
    private static final int ROWS = 50;
    private static final int BATCHES = 20;
    private static final int LAST_PAGE = 1000;

    private final PrintStation station;
    private final BlankStock stock;
    private final OwnOffice offices;
    private final Frames frames;

    PrintPage(PrintStation station, BlankStock stock, OwnOffice offices, Frames frames) {
        this.station = station;
        this.stock = stock;
        this.offices = offices;
        this.frames = frames;
    }

    @GetMapping("/work/print")
    @Allowed(Permission.WORK)
    String show(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "1") String page,
            Officer officer,
            Words words,
            Model model) {
        var where = offices.of(office, officer);
        if (!officer.may(Permission.PRINT_CARDS) && !officer.may(Permission.RELEASE_CARDS)) {
            return "redirect:/work/print/stock?office=" + where;
        }
        return page(where, number(page), "", officer, words, model);
    }

    /** The chosen cards, or as many of the oldest as a batch holds when nothing is chosen and {@code all} was pressed. */
    @PostMapping("/work/print/batches")
    @Allowed(Permission.PRINT_CARDS)
    String prepare(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") List<UUID> card,
            @RequestParam(defaultValue = "") String all,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        var chosen = all.isEmpty()
                ? card
                : station.cards(where, CardState.QUEUED, PrintStation.BATCH, 0, officer).stream()
                        .map(one -> one.id())
                        .toList();
        try {
            return "redirect:/work/print/batches/" + station.prepare(where, chosen, officer);
        } catch (StationRefused refused) {
            response.setStatus(CONFLICT);
            return page(where, 1, why(refused, words), officer, words, model);
        }
    }

    private String page(String office, int page, String notice, Officer officer, Words words, Model model) {
        var rows = station.cards(office, CardState.QUEUED, ROWS + 1, (page - 1) * ROWS, officer);
        model.addAttribute(
                "page",
                new PrintView(
                        frames.of(officer, "print", words),
                        PrintTabs.of(office, "", officer, frames),
                        station.batches(office, BATCHES, officer),
                        rows.stream().limit(ROWS).toList(),
                        station.count(office, CardState.QUEUED, officer),
                        stock.counts(office, officer).getOrDefault(BlankState.IN_STOCK, 0),
                        page,
                        rows.size() > ROWS,
                        notice));
        return "workbench/print";
    }

    static String why(StationRefused refused, Words words) {
        return words.text("work.print.refused." + refused.why().name(), PrintStation.BATCH);
    }

    /** From 1 on; whatever else was typed is the first. */
    static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }
}
