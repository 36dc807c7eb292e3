// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.BatchView;
import org.amparo.documents.BatchView.Outcome;
import org.amparo.documents.BlankStock;
import org.amparo.documents.CardSheets;
import org.amparo.documents.PrintStation;
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

/** A batch from being put together to what came out of the printer. */
@Controller
class PrintBatchPage {

    /** A browser's own reader of PDF needs this much, and a printer needs the reader. */
    private static final String IN_THE_BROWSER =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final PrintStation station;
    private final Frames frames;

    PrintBatchPage(PrintStation station, Frames frames) {
        this.station = station;
        this.frames = frames;
    }

    @GetMapping("/work/print/batches/{id}")
    @Allowed(Permission.WORK)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        return page(id, "", "", officer, words, model);
    }

    @PostMapping("/work/print/batches/{id}/release")
    @Allowed(Permission.RELEASE_CARDS)
    String release(@PathVariable UUID id, Officer officer, Words words, Model model, HttpServletResponse response) {
        return act(id, batch -> station.release(batch, officer), "", officer, words, model, response);
    }

    @PostMapping("/work/print/batches/{id}/withdraw")
    @Allowed(Permission.WORK)
    String withdraw(@PathVariable UUID id, Officer officer, Words words, Model model, HttpServletResponse response) {
        return act(id, batch -> station.withdraw(batch, officer), "", officer, words, model, response);
    }

    /** The file for the printer, once; {@code form} is cards or sheets. */
    @PostMapping("/work/print/batches/{id}/print")
    @Allowed(Permission.PRINT_CARDS)
    Object print(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "cards") String form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var how = form.equals("sheets") ? CardSheets.Form.SHEETS : CardSheets.Form.CARDS;
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.inline()
                                    .filename(id.toString().substring(0, 8) + ".pdf")
                                    .build()
                                    .toString())
                    .header("Content-Security-Policy", IN_THE_BROWSER)
                    .body(station.print(id, how, officer));
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return page(id, PrintPage.why(refused, words), "", officer, words, model);
        }
    }

    /** {@code all} is {@code printed} when everything came out well; else each card says so itself, as {@code o.<card>}. */
    @PostMapping("/work/print/batches/{id}/note")
    @Allowed(Permission.PRINT_CARDS)
    String note(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var why = form.getOrDefault("why", "");
        var outcomes = outcomes(batch(id, officer), form);
        return act(
                id,
                batch -> station.note(batch, outcomes, shortened(why), officer),
                why,
                officer,
                words,
                model,
                response);
    }

    private static Map<UUID, Outcome> outcomes(BatchView batch, Map<String, String> form) {
        var outcomes = new HashMap<UUID, Outcome>();
        for (var item : batch.items()) {
            var said = form.getOrDefault("all", "").equals("printed")
                    ? Optional.of(Outcome.PRINTED)
                    : outcome(form.getOrDefault("o." + item.card(), ""));
            said.ifPresent(outcome -> outcomes.put(item.card(), outcome));
        }
        return outcomes;
    }

    private static Optional<Outcome> outcome(String typed) {
        for (var outcome : Outcome.values()) {
            if (outcome.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    private static String shortened(String why) {
        return why.substring(0, Math.min(why.length(), BlankStock.LONGEST_WHY));
    }

    private String act(
            UUID id,
            Consumer<UUID> act,
            String why,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            act.accept(id);
            return "redirect:/work/print/batches/" + id;
        } catch (StationRefused refused) {
            response.setStatus(PrintPage.CONFLICT);
            return page(id, PrintPage.why(refused, words), why, officer, words, model);
        }
    }

    private BatchView batch(UUID id, Officer officer) {
        return station.batch(id, officer).orElseThrow(NoSuchBatch::new);
    }

    private String page(UUID id, String notice, String why, Officer officer, Words words, Model model) {
        var batch = batch(id, officer);
        var own = station.needsTwo() && batch.prepared().by().equals(officer.id());
        model.addAttribute(
                "page",
                new PrintBatchView(
                        frames.of(officer, "print", words),
                        PrintTabs.of(batch.office(), "", officer, frames),
                        batch,
                        officer.may(Permission.RELEASE_CARDS) && !own,
                        own,
                        notice,
                        why));
        return "workbench/print-batch";
    }

    /** None of that address in the officer's scope. */
    private static final class NoSuchBatch extends RuntimeException implements NotThere {}
}
