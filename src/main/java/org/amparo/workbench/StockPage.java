// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.BlankState;
import org.amparo.documents.BlankStock;
import org.amparo.documents.Serials;
import org.amparo.documents.StationRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The drawer of blanks: what came, what is there, what was counted, what is gone. */
@Controller
class StockPage {

    private static final int UNPROCESSABLE = 422;

    private final BlankStock stock;
    private final OwnOffice offices;
    private final Frames frames;

    StockPage(BlankStock stock, OwnOffice offices, Frames frames) {
        this.stock = stock;
        this.offices = offices;
        this.frames = frames;
    }

    @GetMapping("/work/print/stock")
    @Allowed(Permission.MANAGE_STOCK)
    String show(@RequestParam(defaultValue = "") String office, Officer officer, Words words, Model model) {
        return page(offices.of(office, officer), StockTyped.NOTHING, "", "", officer, words, model);
    }

    @PostMapping("/work/print/stock/boxes")
    @Allowed(Permission.MANAGE_STOCK)
    String receive(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        var typed = new StockTyped(first, last, "", "", "", "");
        var serials = Serials.between(first, last);
        if (serials.isEmpty()) {
            return wrong(where, typed, "box", "work.print.box.wrong", officer, words, model, response);
        }
        return act(
                where,
                typed,
                "box",
                () -> stock.receive(where, serials.get(), officer),
                officer,
                words,
                model,
                response);
    }

    /** {@code act}: count, or drop. */
    @PostMapping("/work/print/stock/boxes/{id}")
    @Allowed(Permission.MANAGE_STOCK)
    String box(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "count") String act,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        Runnable work =
                act.equals("drop") ? () -> stock.drop(id, where, officer) : () -> stock.count(id, where, officer);
        return act(where, StockTyped.NOTHING, "box", work, officer, words, model, response);
    }

    @PostMapping("/work/print/stock/counts")
    @Allowed(Permission.MANAGE_STOCK)
    String count(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String counted,
            @RequestParam(defaultValue = "") String why,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        var typed = new StockTyped("", "", counted, "", "", why);
        if (!counted.strip().matches("[0-9]{1,6}") || why.length() > BlankStock.LONGEST_WHY) {
            return wrong(where, typed, "count", "work.print.count.wrong", officer, words, model, response);
        }
        var number = Integer.parseInt(counted.strip());
        return act(
                where,
                typed,
                "count",
                () -> stock.keepCount(where, number, why, officer),
                officer,
                words,
                model,
                response);
    }

    @PostMapping("/work/print/stock/counts/{id}/see")
    @Allowed(Permission.MANAGE_STOCK)
    String see(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String office,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        Runnable work = () -> stock.seeCount(id, where, officer);
        return act(where, StockTyped.NOTHING, "count", work, officer, words, model, response);
    }

    @PostMapping("/work/print/stock/gone")
    @Allowed(Permission.MANAGE_STOCK)
    String end(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String why,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        var typed = new StockTyped("", "", "", serial, state, why);
        var to = Arrays.stream(BlankState.values())
                .filter(one -> one.isGone() && one.name().equals(state))
                .findFirst();
        if (to.isEmpty() || why.isBlank() || why.length() > BlankStock.LONGEST_WHY) {
            return wrong(where, typed, "end", "work.print.end.wrong", officer, words, model, response);
        }
        return act(
                where,
                typed,
                "end",
                () -> stock.end(serial, where, to.get(), why, officer),
                officer,
                words,
                model,
                response);
    }

    /** Every line, for a spreadsheet; one that could be taken for a formula begins with an apostrophe. */
    @GetMapping("/work/print/stock/ledger.csv")
    @Allowed(Permission.MANAGE_STOCK)
    ResponseEntity<byte[]> ledger(@RequestParam(defaultValue = "") String office, Officer officer, Words words) {
        var where = offices.of(office, officer);
        var csv = LedgerFile.csv(stock.ledger(where, officer), words);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(where + ".csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private String act(
            String office,
            StockTyped typed,
            String form,
            Runnable work,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            work.run();
            return "redirect:/work/print/stock?office=" + office;
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return page(office, typed, form, PrintPage.why(refused, words), officer, words, model);
        }
    }

    private String wrong(
            String office,
            StockTyped typed,
            String form,
            String key,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        response.setStatus(UNPROCESSABLE);
        return page(office, typed, form, words.text(key, Serials.MOST), officer, words, model);
    }

    private String page(
            String office, StockTyped typed, String form, String notice, Officer officer, Words words, Model model) {
        model.addAttribute(
                "page",
                new StockView(
                        frames.of(officer, "print", words),
                        PrintTabs.of(office, "stock", officer, frames),
                        stock.counts(office, officer),
                        stock.boxes(office, officer),
                        stock.stocktakes(office, officer),
                        stock.needsTwo(),
                        typed,
                        form,
                        notice));
        return "workbench/stock";
    }
}
