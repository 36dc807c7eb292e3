// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.amparo.access.Allowed;
import org.amparo.access.Browser;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.Check;
import org.amparo.documents.CheckDocument;
import org.amparo.documents.CheckStatus;
import org.amparo.documents.StateValidity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * What a scanned code leads to. No sign-in, no cookie of its own, nothing about the person but the photo; an answer that
 * cannot be given is never mistaken for "not valid".
 */
@Controller
class VerifyPage {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyPage.class);
    private static final String TEMPLATE = "verify/check";

    private final CheckDocument checks;
    private final StateValidity statements;
    private final UnknownCodes unknownCodes;
    private final CountryPack pack;

    /** Signing costs a hundred times a check: so many at once, the others are asked to come again. */
    private final Semaphore signing = new Semaphore(2);

    VerifyPage(CheckDocument checks, StateValidity statements, UnknownCodes unknownCodes, CountryPack pack) {
        this.checks = checks;
        this.statements = statements;
        this.unknownCodes = unknownCodes;
        this.pack = pack;
    }

    /** A page, unless a program asks for JSON and not for a page. */
    @Allowed(Permission.OPEN)
    @GetMapping({"/d/{code}", "/D/{code}"})
    Object show(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        return accept.contains(MediaType.APPLICATION_JSON_VALUE) && !accept.contains(MediaType.TEXT_HTML_VALUE)
                ? answer(code, browser)
                : page(code, words, model, response, () -> view(code, browser, words));
    }

    /** For programs: the verdict, the kind of document and its day of issue. */
    private ResponseEntity<CheckAnswer> answer(String code, Browser browser) {
        try {
            var check = check(code, browser);
            return ResponseEntity.status(check.status() == CheckStatus.UNKNOWN ? 404 : 200)
                    .header("X-Robots-Tag", "noindex")
                    .body(CheckAnswer.of(check));
        } catch (TooManyUnknown tooMany) {
            return ResponseEntity.status(429)
                    .header(HttpHeaders.RETRY_AFTER, "10")
                    .body(CheckAnswer.none("too-many-tries"));
        } catch (DataAccessException away) {
            LOG.warn("checks cannot be answered: {}", away.getClass().getSimpleName());
            return ResponseEntity.status(503)
                    .header(HttpHeaders.RETRY_AFTER, "30")
                    .body(CheckAnswer.none("unavailable"));
        }
    }

    /** The holder's face, while the document is valid. */
    @Allowed(Permission.OPEN)
    @GetMapping(path = {"/d/{code}/photo", "/D/{code}/photo"})
    ResponseEntity<byte[]> photo(@PathVariable String code, Browser browser) {
        unknownCodes.require(browser.network());
        var face = checks.face(code);
        if (face.isEmpty()) {
            unknownCodes.count(browser.network());
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(face.get());
    }

    /** The signed statement of this moment; the page with the reason when there is none. */
    @Allowed(Permission.OPEN)
    @PostMapping(path = {"/d/{code}/statement", "/D/{code}/statement"})
    Object statement(
            @PathVariable String code, Browser browser, Words words, Model model, HttpServletResponse response) {
        if (!signing.tryAcquire()) {
            return page(code, words, model, response, () -> CheckView.without("unavailable", words));
        }
        try {
            unknownCodes.require(browser.network());
            var made = statements.statement(code);
            if (made.isEmpty()) {
                return page(code, words, model, response, () -> view(code, browser, words));
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(words.text("verify.statement.file"))
                                    .build()
                                    .toString())
                    .header("X-Robots-Tag", "noindex")
                    .cacheControl(CacheControl.noStore())
                    .body(made.get());
        } catch (TooManyUnknown tooMany) {
            return page(code, words, model, response, () -> CheckView.without("too-many", words));
        } catch (DataAccessException | StateValidity.Unavailable away) {
            LOG.warn("no statement could be made: {}", away.getClass().getSimpleName());
            return page(code, words, model, response, () -> CheckView.without("unavailable", words));
        } finally {
            signing.release();
        }
    }

    private CheckView view(String code, Browser browser, Words words) {
        return CheckView.of(check(code, browser), code, words);
    }

    private Check check(String code, Browser browser) {
        unknownCodes.require(browser.network());
        var check = checks.check(code);
        if (check.status() == CheckStatus.UNKNOWN) {
            unknownCodes.count(browser.network());
        }
        return check;
    }

    private String page(
            String code, Words words, Model model, HttpServletResponse response, Supplier<CheckView> answer) {
        CheckView view;
        try {
            view = answer.get();
        } catch (TooManyUnknown tooMany) {
            view = CheckView.without("too-many", words);
        } catch (DataAccessException away) {
            LOG.warn("checks cannot be answered: {}", away.getClass().getSimpleName());
            view = CheckView.without("unavailable", words);
        }
        response.setStatus(view.httpStatus());
        response.setHeader("X-Robots-Tag", "noindex");
        if (view.httpStatus() == 429 || view.httpStatus() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
        }
        model.addAttribute("page", view);
        model.addAttribute("languages", LanguageRow.of(pack, words, backTo(code)));
        return TEMPLATE;
    }

    /** Only what can be a code is repeated in a page. */
    private static String backTo(String code) {
        return code.matches("[0-9A-Za-z-]{1,40}") ? "/d/" + code : "/verify";
    }

    /**
     * What a program is told, and nothing more: {@code valid}, {@code invalid}, {@code suspended}, {@code lapsed} or {@code
     * unknown}. One that was replaced is not valid either; people are told why, on the page.
     */
    record CheckAnswer(String status, String type, String issued) {

        static CheckAnswer of(Check check) {
            var status = check.status() == CheckStatus.REPLACED ? CheckStatus.INVALID : check.status();
            return new CheckAnswer(
                    status.name().toLowerCase(Locale.ROOT),
                    check.shown().map(Check.Shown::type).orElse(""),
                    check.shown().map(shown -> shown.issued().toString()).orElse(""));
        }

        /** The document was not looked at. */
        static CheckAnswer none(String why) {
            return new CheckAnswer(why, "", "");
        }
    }

    /** Too many unknown codes came from one network. */
    static final class TooManyUnknown extends RuntimeException {
        TooManyUnknown(Instant from) {
            super("again from " + from, null, false, false);
        }
    }
}
