// SPDX-License-Identifier: Apache-2.0
package org.amparo.workbench;

import java.util.List;
import org.amparo.access.Allowed;
import org.amparo.access.Officer;
import org.amparo.access.Permission;
import org.amparo.country.Words;
import org.amparo.documents.KeysInUse;
import org.amparo.procedure.CaseFiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which keys sign, and after one was withdrawn: how far making its documents anew has come, and which wait for an office. */
@Controller
class SigningKeysPage {

    private static final int LAST_PAGE = 10_000;

    private final KeysInUse keys;
    private final CaseFiles cases;
    private final Frames frames;

    SigningKeysPage(KeysInUse keys, CaseFiles cases, Frames frames) {
        this.keys = keys;
        this.cases = cases;
        this.frames = frames;
    }

    @GetMapping("/work/keys")
    @Allowed(Permission.SEE_KEYS)
    String show(@RequestParam(defaultValue = "1") int page, Officer officer, Words words, Model model) {
        var number = Math.clamp(page, 1, LAST_PAGE);
        var left = officer.may(Permission.READ_APPLICATION) ? keys.left(officer, number) : List.<KeysInUse.Left>of();
        model.addAttribute(
                "page",
                new SigningKeysView(
                        frames.of(officer, "keys", words),
                        keys.keys(officer).stream().map(key -> line(key, words)).toList(),
                        left.stream()
                                .limit(KeysInUse.PAGE)
                                .map(document -> line(document, officer, words))
                                .toList(),
                        number,
                        left.size() > KeysInUse.PAGE));
        return "workbench/signing-keys";
    }

    private static SigningKeysView.Key line(KeysInUse.Key key, Words words) {
        var signer = key.stampsTimes() ? "work.keys.time-stamps" : "document.signer." + key.signer();
        return new SigningKeysView.Key(
                words.has(signer) ? words.text(signer) : key.signer(),
                key.kid(),
                key.state(),
                words.shortDate(key.since()),
                key.withdrawn().map(words::moment).orElse(""),
                key.documents());
    }

    private SigningKeysView.Left line(KeysInUse.Left document, Officer officer, Words words) {
        return new SigningKeysView.Left(
                document.fileNumber(),
                cases.findByFileNumber(document.fileNumber(), officer)
                        .map(found -> "/work/cases/" + found.id())
                        .orElse(""),
                words.text(document.titleKey()),
                frames.office(document.office()),
                document.suspended());
    }
}
