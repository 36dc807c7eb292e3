// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.CheckDocument;
import org.amparo.documents.CheckForEmployer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever has no camera: types the code printed under the QR code. */
@Controller
class TypeCodePage {

    private static final String TEMPLATE = "verify/type-code";
    private static final int LONGEST = 60;

    private final CountryPack pack;

    TypeCodePage(CountryPack pack) {
        this.pack = pack;
    }

    @Allowed(Permission.OPEN)
    @GetMapping("/verify")
    String show(Words words, Model model, HttpServletResponse response) {
        return page("", false, words, model, response);
    }

    /** Leads to the check's own address; a slip is told here, with what was typed. */
    @Allowed(Permission.OPEN)
    @PostMapping("/verify")
    String go(@RequestParam(defaultValue = "") String code, Words words, Model model, HttpServletResponse response) {
        var canonical = CheckDocument.canonical(code);
        if (canonical.isPresent()) {
            return "redirect:/d/" + canonical.get();
        }
        var share = CheckForEmployer.canonical(code);
        if (share.isPresent()) {
            return "redirect:/verify/share/" + share.get();
        }
        response.setStatus(422);
        var kept = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        return page(kept, true, words, model, response);
    }

    private String page(String typed, boolean wrong, Words words, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("page", new TypedCode(typed, wrong));
        model.addAttribute("languages", LanguageRow.of(pack, words, "/verify"));
        return TEMPLATE;
    }
}
