// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amparo.access.Allowed;
import org.amparo.access.Browser;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.LookUpDocument;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever has a document and no camera: number, birth date and card code together. A miss is one answer, whatever it missed. */
@Controller
class NumberPage {

    private static final String HERE = "/verify/number";

    private final LookUpDocument lookUp;
    private final NumberPace pace;
    private final CountryPack pack;

    NumberPage(LookUpDocument lookUp, NumberPace pace, CountryPack pack) {
        this.lookUp = lookUp;
        this.pace = pace;
        this.pack = pack;
    }

    @Allowed(Permission.OPEN)
    @GetMapping(HERE)
    String show(Words words, Model model, HttpServletResponse response) {
        return form(200, NumberView.empty(), words, model, response);
    }

    @Allowed(Permission.OPEN)
    @PostMapping(HERE)
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String code,
            Browser browser,
            Words words,
            Model model,
            HttpServletResponse response) {
        var typed = new NumberView(number, new TypedDay(day, month, year), code, Map.of());
        var faults = new LinkedHashMap<String, String>();
        var asked = read(typed, faults);
        if (asked.isEmpty()) {
            return form(422, typed.wrong(faults), words, model, response);
        }
        try {
            var hit = pace.search(browser.network(), asked.get().number(), () -> lookUp.find(asked.get()));
            return hit.isPresent()
                    ? found(hit.get(), words, model, response)
                    : form(422, typed.wrong(Map.of("number", "lookup.error.none")), words, model, response);
        } catch (NumberPace.MustWait wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return form(429, typed.wrong(Map.of("number", "lookup.error.wait")), words, model, response);
        } catch (NumberPace.Busy busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return form(503, typed.wrong(Map.of("number", "lookup.error.busy")), words, model, response);
        } catch (DataAccessException away) {
            return form(503, typed.wrong(Map.of("number", "verify.unavailable.means")), words, model, response);
        }
    }

    private static Optional<LookUpDocument.Asked> read(NumberView typed, Map<String, String> faults) {
        var number = LookUpDocument.number(typed.number());
        var born = typed.born().read();
        var code = LookUpDocument.cardCode(typed.code());
        if (number.isEmpty()) {
            faults.put("number", "lookup.error.number");
        }
        if (born.isEmpty()) {
            faults.put("day", "share.error.day");
        }
        if (code.isEmpty()) {
            faults.put("code", "lookup.error.code");
        }
        return faults.isEmpty()
                ? Optional.of(new LookUpDocument.Asked(number.orElseThrow(), born.orElseThrow(), code.orElseThrow()))
                : Optional.empty();
    }

    private String found(LookUpDocument.Hit hit, Words words, Model model, HttpServletResponse response) {
        headers(200, words, model, response);
        model.addAttribute("page", CheckView.of(hit.check(), "", words));
        model.addAttribute("photo", hit.photo().orElse(""));
        return "verify/number-found";
    }

    private String form(int status, NumberView view, Words words, Model model, HttpServletResponse response) {
        headers(status, words, model, response);
        model.addAttribute("page", view);
        return "verify/number";
    }

    private void headers(int status, Words words, Model model, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("languages", LanguageRow.of(pack, words, HERE));
    }
}
