// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.BlankStock;
import org.amparo.documents.CardState;
import org.amparo.documents.CardView;
import org.amparo.documents.HandOutCards;
import org.amparo.documents.PrintStation;
import org.amparo.documents.StationRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Printed cards: each is scanned, which makes it valid, and handed over. The scan is a field, as readers type. */
@Controller
class PrintedCardsPage {

    private static final int ROWS = 50;

    private final PrintStation station;
    private final HandOutCards handOut;
    private final OwnOffice offices;
    private final Frames frames;

    PrintedCardsPage(PrintStation station, HandOutCards handOut, OwnOffice offices, Frames frames) {
        this.station = station;
        this.handOut = handOut;
        this.offices = offices;
        this.frames = frames;
    }

    @GetMapping("/work/print/cards")
    @Allowed(Permission.PRINT_CARDS)
    String show(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String done,
            Officer officer,
            Words words,
            Model model) {
        var number = done.matches("[0-9]{6,12}") ? done : "";
        return page(offices.of(office, officer), PrintPage.number(page), number, "", officer, words, model);
    }

    @PostMapping("/work/print/cards/scan")
    @Allowed(Permission.PRINT_CARDS)
    String scan(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String code,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var where = offices.of(office, officer);
        try {
            var card = card(handOut.activate(code, officer), officer).card();
            return "redirect:/work/print/cards?office=" + where + "&done=" + card.number();
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return page(where, 1, "", PrintPage.why(refused, words), officer, words, model);
        }
    }

    @GetMapping("/work/print/cards/{id}")
    @Allowed(Permission.PRINT_CARDS)
    String card(@PathVariable UUID id, Officer officer, Words words, Model model) {
        return card(id, "", "", "", officer, words, model);
    }

    /** Only with its holder at the desk, which the officer says. */
    @PostMapping("/work/print/cards/{id}/hand-over")
    @Allowed(Permission.PRINT_CARDS)
    String handOver(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String note,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        if (!present.equals("yes") || note.length() > BlankStock.LONGEST_WHY) {
            response.setStatus(PrintPage.CONFLICT);
            return card(id, words.text("work.print.hand-over.present-needed"), note, "", officer, words, model);
        }
        try {
            handOut.handOver(id, note, officer);
            return "redirect:/work/print/cards/" + id;
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return card(id, PrintPage.why(refused, words), note, "", officer, words, model);
        }
    }

    @PostMapping("/work/print/cards/{id}/spoil")
    @Allowed(Permission.PRINT_CARDS)
    String spoil(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            handOut.spoil(id, why, officer);
            return "redirect:/work/print/cards/" + id;
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return card(id, PrintPage.why(refused, words), "", why, officer, words, model);
        }
    }

    private CardView card(UUID id, Officer officer) {
        return handOut.find(id, officer).orElseThrow(NoSuchCard::new);
    }

    private String card(UUID id, String notice, String note, String why, Officer officer, Words words, Model model) {
        var tabs = PrintTabs.of(officer.office(), "cards", officer, frames);
        model.addAttribute(
                "page",
                new CardDeskView(frames.of(officer, "print", words), tabs, card(id, officer), notice, note, why));
        return "workbench/card-desk";
    }

    private String page(
            String office, int page, String done, String notice, Officer officer, Words words, Model model) {
        var ready = station.cards(office, CardState.ACTIVE, ROWS + 1, (page - 1) * ROWS, officer);
        model.addAttribute(
                "page",
                new PrintedCardsView(
                        frames.of(officer, "print", words),
                        PrintTabs.of(office, "cards", officer, frames),
                        station.cards(office, CardState.PRINTED, 2 * ROWS, 0, officer),
                        ready.stream().limit(ROWS).toList(),
                        station.count(office, CardState.ACTIVE, officer),
                        page,
                        ready.size() > ROWS,
                        done,
                        notice));
        return "workbench/printed-cards";
    }

    /** None of that address in the officer's scope. */
    private static final class NoSuchCard extends RuntimeException implements NotThere {}
}
