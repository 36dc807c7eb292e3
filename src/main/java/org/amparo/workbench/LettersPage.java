// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.amparo.access.Allowed;
import org.amparo.access.NotThere;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.kernel.TypedTime;
import org.amparo.procedure.CaseNotFound;
import org.amparo.procedure.InvalidStep;
import org.amparo.procedure.letters.DecisionLetters;
import org.amparo.procedure.letters.DecisionLetters.Pile;
import org.amparo.procedure.letters.LetterState;
import org.amparo.procedure.letters.LetterView;
import org.amparo.registration.ChangedMeanwhile;
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

/** Letters that tell decisions: reasoned one by one, signed many at a time. */
@Controller
class LettersPage {

    private static final int ROWS = 50;
    private static final int UNPROCESSABLE = 422;
    private static final List<LetterState> SHOWN =
            List.of(LetterState.DRAFT, LetterState.READY, LetterState.SIGNED, LetterState.FAILED);

    private final DecisionLetters letters;
    private final Frames frames;

    LettersPage(DecisionLetters letters, Frames frames) {
        this.letters = letters;
        this.frames = frames;
    }

    @GetMapping("/work/letters")
    @Allowed(Permission.READ_APPLICATION)
    String list(
            @RequestParam(defaultValue = "ready") String state,
            @RequestParam(defaultValue = "1") String page,
            Officer officer,
            Words words,
            Model model) {
        if (!letters.areUsed()) {
            throw new NoSuchLetter();
        }
        var wanted =
                SHOWN.stream().filter(one -> key(one).equals(state)).findFirst().orElse(LetterState.READY);
        var number = PrintPage.number(page);
        var seen = letters.now();
        var piles = letters.piles(officer);
        var rows = letters.list(wanted, ROWS + 1, (number - 1) * ROWS, officer);
        var making = many(piles, LetterState.SIGNED);
        model.addAttribute(
                "page",
                new LettersView(
                        frames.of(officer, "letters", words),
                        toSign(piles, words),
                        seen,
                        officer.may(Permission.SIGN_DECISION),
                        making == 0 ? "" : words.text("work.letter.making", making),
                        SHOWN.stream()
                                .map(one -> new LettersView.Tab(
                                        key(one),
                                        words.text("work.letter.state." + key(one)),
                                        words.text("work.block.number", many(piles, one)),
                                        one == wanted))
                                .toList(),
                        key(wanted),
                        rows.stream().limit(ROWS).map(one -> line(one, words)).toList(),
                        number,
                        rows.size() > ROWS));
        return "workbench/letters";
    }

    /** @param outcome of the pile that is signed, as it was at the moment {@code seen} */
    @PostMapping("/work/letters")
    @Allowed(Permission.SIGN_DECISION)
    String sign(
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String seen,
            Officer officer) {
        letters.sign(outcome, TypedTime.moment(seen).orElse(Instant.EPOCH), officer);
        return "redirect:/work/letters";
    }

    @GetMapping("/work/letters/{id}")
    @Allowed(Permission.READ_APPLICATION)
    String show(@PathVariable UUID id, Officer officer, Words words, Model model) {
        var letter = find(id, officer);
        model.addAttribute("page", one(letter, letter.reasons(), letter.plain(), "", "", false, officer, words));
        return "workbench/letter";
    }

    @PostMapping("/work/letters/{id}")
    @Allowed(Permission.READ_CLAIM)
    String write(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reasons,
            @RequestParam(defaultValue = "") String plain,
            Officer officer,
            Words words,
            Model model,
            HttpServletResponse response) {
        var letter = find(id, officer);
        try {
            letters.write(id, version, reasons, plain, officer);
            return "redirect:/work/letters/" + id;
        } catch (InvalidStep wrong) {
            response.setStatus(UNPROCESSABLE);
            var error = words.text("work.letter." + wrong.reason());
            model.addAttribute("page", one(letter, reasons, plain, wrong.field(), error, false, officer, words));
        } catch (ChangedMeanwhile moved) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("page", one(find(id, officer), reasons, plain, "", "", true, officer, words));
        }
        return "workbench/letter";
    }

    /** As it will be. */
    @GetMapping("/work/letters/{id}/preview")
    @Allowed(Permission.READ_APPLICATION)
    ResponseEntity<byte[]> preview(@PathVariable UUID id, Officer officer, Words words) {
        find(id, officer);
        return pdf(letters.preview(id, officer), words);
    }

    /** As it was signed. */
    @GetMapping("/work/letters/{id}/file")
    @Allowed(Permission.READ_APPLICATION)
    ResponseEntity<byte[]> file(@PathVariable UUID id, Officer officer, Words words) {
        find(id, officer);
        return pdf(letters.file(id, officer).orElseThrow(NoSuchLetter::new), words);
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, Words words) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(words.text("work.letter.file"))
                                .build()
                                .toString())
                .body(bytes);
    }

    private LetterPageView one(
            LetterView letter,
            String reasons,
            String plain,
            String field,
            String error,
            boolean moved,
            Officer officer,
            Words words) {
        return new LetterPageView(
                frames.of(officer, "letters", words),
                letter,
                words.label("OUT", letter.outcome()),
                Spoken.label(Spoken.of(letter.language()), words),
                letter.isOpen() && DecisionLetters.mayWrite(officer),
                reasons,
                plain,
                field,
                error,
                moved);
    }

    /** Also on the page of its case. */
    static LettersView.Line line(LetterView letter, Words words) {
        return new LettersView.Line(
                letter.id(),
                letter.fileNumber(),
                words.label("OUT", letter.outcome()),
                words.text("work.letter.state." + key(letter.state())),
                words.moment(letter.openedAt()));
    }

    /** Those that wait, and those that could not be made the first time. */
    private static List<LettersView.Pile> toSign(Map<LetterState, List<Pile>> piles, Words words) {
        var letters = new TreeMap<String, Integer>();
        for (var state : List.of(LetterState.READY, LetterState.FAILED)) {
            piles.getOrDefault(state, List.of())
                    .forEach(pile -> letters.merge(pile.outcome(), pile.letters(), Integer::sum));
        }
        return letters.entrySet().stream()
                .map(pile -> new LettersView.Pile(pile.getKey(), words.label("OUT", pile.getKey()), pile.getValue()))
                .toList();
    }

    private static int many(Map<LetterState, List<Pile>> piles, LetterState state) {
        return piles.getOrDefault(state, List.of()).stream()
                .mapToInt(Pile::letters)
                .sum();
    }

    private LetterView find(UUID id, Officer officer) {
        try {
            return letters.find(id, officer);
        } catch (CaseNotFound none) {
            throw new NoSuchLetter();
        }
    }

    private static String key(LetterState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** There is none of that address for this officer. */
    private static final class NoSuchLetter extends RuntimeException implements NotThere {}
}
