// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.ElsewhereOrder;
import org.amparo.documents.ElsewhereState;
import org.amparo.documents.HandOver;
import org.amparo.documents.HandOverRefused;
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

/** Cards that another authority makes: handed over in batches, noted when made and when given. */
@Controller
class ElsewherePage {

    private static final String PATH = "/work/elsewhere";
    private static final int ROWS = 50;
    private static final int UNPROCESSABLE = 422;

    private final HandOver handOver;
    private final Frames frames;

    ElsewherePage(HandOver handOver, Frames frames) {
        this.handOver = handOver;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Allowed(Permission.HAND_OVER_CARDS)
    String list(
            @RequestParam(defaultValue = "ordered") String state,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "1") String page,
            Officer officer,
            Words words,
            Model model) {
        model.addAttribute("page", list(state, file, page, "", officer, words));
        return "workbench/elsewhere";
    }

    /** Leads to the batch, whose file is then fetched. */
    @PostMapping(PATH)
    @Allowed(Permission.HAND_OVER_CARDS)
    String handOver(
            @RequestParam(defaultValue = "") List<UUID> order,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:" + PATH + "/batches/" + handOver.handOver(order, officer);
        } catch (HandOverRefused refused) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("page", list("ordered", "", "1", error(refused, words), officer, words));
            return "workbench/elsewhere";
        }
    }

    @GetMapping(PATH + "/batches/{batch}")
    @Allowed(Permission.HAND_OVER_CARDS)
    String batch(@PathVariable long batch, Officer officer, Words words, Model model) {
        var lines = handOver.file(batch, officer);
        if (lines.isEmpty()) {
            throw new NoSuchOrder();
        }
        model.addAttribute(
                "page",
                new ElsewhereBatchView(
                        frames.of(officer, "elsewhere", words),
                        batch,
                        words.text(lines.getFirst().order().kind().madeByKey()),
                        lines.stream().map(line -> line(line.order(), words)).toList()));
        return "workbench/elsewhere-batch";
    }

    /** The table for the other system (RFC 4180, UTF-8), in the order the pack says. */
    @GetMapping(PATH + "/batches/{batch}/file")
    @Allowed(Permission.HAND_OVER_CARDS)
    ResponseEntity<byte[]> file(@PathVariable long batch, Officer officer) {
        var lines = handOver.file(batch, officer);
        if (lines.isEmpty()) {
            throw new NoSuchOrder();
        }
        var name = "%s-%d.csv".formatted(lines.getFirst().order().kind().key(), batch);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(ElsewhereFile.csv(lines).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(PATH + "/{id}")
    @Allowed(Permission.HAND_OVER_CARDS)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        model.addAttribute("page", one(id, "", "", "", officer, words));
        return "workbench/elsewhere-one";
    }

    /** @param act made, given or cancel; anything else changes nothing */
    @PostMapping(PATH + "/{id}")
    @Allowed(Permission.HAND_OVER_CARDS)
    String step(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String why,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        try {
            switch (act) {
                case "made" -> handOver.made(id, number, officer);
                case "given" -> handOver.given(id, officer);
                case "cancel" -> handOver.cancel(id, why, officer);
                default -> {
                    // Enter in a field changes nothing
                }
            }
            return "redirect:" + PATH + "/" + id;
        } catch (HandOverRefused refused) {
            response.setStatus(
                    refused.why() == HandOverRefused.Why.MOVED ? HttpServletResponse.SC_CONFLICT : UNPROCESSABLE);
            model.addAttribute("page", one(id, number, why, error(refused, words), officer, words));
            return "workbench/elsewhere-one";
        }
    }

    private ElsewhereView list(String name, String file, String page, String error, Officer officer, Words words) {
        requireUsed();
        var state = Arrays.stream(ElsewhereState.values())
                .filter(one -> one.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElse(ElsewhereState.ORDERED);
        var number = PrintPage.number(page);
        var rows = handOver.list(state, file, ROWS + 1, (number - 1) * ROWS, officer);
        var counts = handOver.counts(officer);
        return new ElsewhereView(
                frames.of(officer, "elsewhere", words),
                key(state),
                Arrays.stream(ElsewhereState.values())
                        .map(one -> new ElsewhereView.Tab(
                                key(one), state(one, words), counts.getOrDefault(one, 0), one == state))
                        .toList(),
                file,
                rows.stream().limit(ROWS).map(order -> line(order, words)).toList(),
                state == ElsewhereState.ORDERED,
                error,
                number,
                rows.size() > ROWS);
    }

    private ElsewhereOneView one(UUID id, String number, String why, String error, Officer officer, Words words) {
        requireUsed();
        var order = handOver.find(id, officer).orElseThrow(NoSuchOrder::new);
        return new ElsewhereOneView(
                frames.of(officer, "elsewhere", words),
                line(order, words),
                words.text(order.kind().madeByKey()),
                order.kind().law(),
                order.kind().example(),
                order.next().contains(ElsewhereState.MADE),
                order.next().contains(ElsewhereState.GIVEN),
                order.next().contains(ElsewhereState.CANCELLED),
                number,
                why,
                error,
                order.steps().stream()
                        .map(step -> words.text(
                                "work.elsewhere.step",
                                state(step.state(), words),
                                words.moment(step.at()),
                                step.byName() + (step.why().isEmpty() ? "" : ". " + step.why())))
                        .toList());
    }

    private ElsewhereView.Line line(ElsewhereOrder order, Words words) {
        return new ElsewhereView.Line(
                order.id(),
                order.fileNumber(),
                words.text(order.kind().titleKey()),
                frames.office(order.office()),
                state(order.state(), words),
                words.moment(order.since()),
                order.number(),
                order.batch().map(Object::toString).orElse(""));
    }

    private static String state(ElsewhereState state, Words words) {
        return words.text("work.elsewhere.state." + key(state));
    }

    private static String key(ElsewhereState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String error(HandOverRefused refused, Words words) {
        return words.text("work.elsewhere.error." + refused.why().name().toLowerCase(Locale.ROOT));
    }

    private void requireUsed() {
        if (handOver.kinds().isEmpty()) {
            throw new NoSuchOrder();
        }
    }

    /** None in the officer's scope, or this country has nothing made elsewhere. */
    private static final class NoSuchOrder extends RuntimeException implements NotThere {}
}
