// SPDX-License-Identifier: Apache-2.0
package org.amparo.verify;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.access.Allowed;
import org.amparo.access.Permission;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.amparo.documents.CheckDocument;
import org.amparo.documents.SignedKeyList;
import org.amparo.documents.StatusLists;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The verifier that works without a network: a page with everything it needs, kept by the browser. What is read with it is
 * judged on the device and sent nowhere.
 */
@Controller
class ScanPage {

    /** Its own program, the reader of codes it brings along, the camera, and faces out of seals. */
    private static final String POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
            + " img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final Map<String, MediaType> KINDS =
            Map.of("js", SCRIPT, "wasm", MediaType.parseMediaType("application/wasm"));

    /** The texts the program chooses from; each stands in the words under verifier. */
    private static final List<String> SAID = List.of(
            "state.none", "state.old", "state.fresh", "camera.start", "camera.stop", "checked", "no-end", "not-known");

    private static final List<String> VERDICTS = List.of(
            "valid",
            "unsure",
            "withdrawn",
            "invalid",
            "suspended",
            "lapsed",
            "damaged",
            "algorithm",
            "foreign",
            "signature",
            "other-host",
            "online");

    private final VerifierProgram program;
    private final SignedKeyList keys;
    private final StatusLists lists;
    private final CheckDocument checks;
    private final CountryPack pack;

    ScanPage(VerifierProgram program, SignedKeyList keys, StatusLists lists, CheckDocument checks, CountryPack pack) {
        this.program = program;
        this.keys = keys;
        this.lists = lists;
        this.checks = checks;
        this.pack = pack;
    }

    @Allowed(Permission.OPEN)
    @GetMapping("/verify/scan")
    String show(Words words, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
        model.addAttribute("page", new ScanView(program.address("app.js"), said(words)));
        model.addAttribute("languages", LanguageRow.of(pack, words, "/verify/scan"));
        return "verify/scan";
    }

    /** A file of one version never changes. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/scan/{version}/{*file}")
    ResponseEntity<byte[]> file(@PathVariable String version, @PathVariable String file) {
        var name = file.substring(1);
        return program.file(version, name)
                .map(content -> ResponseEntity.ok()
                        .contentType(
                                KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.TEXT_PLAIN))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Asked for anew at every visit, so that a new version is found. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/sw.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
                .body(program.worker());
    }

    /** How others build a verifier of their own, and what they can try it with. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/authors")
    String authors(Words words, Model model) {
        model.addAttribute("issuer", keys.issuer());
        model.addAttribute("languages", LanguageRow.of(pack, words, "/verify/authors"));
        return "verify/authors";
    }

    @Allowed(Permission.OPEN)
    @GetMapping("/verify/vectors")
    ResponseEntity<Resource> vectors() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(new ClassPathResource("vectors/seals.json"));
    }

    /** What the verifier begins with; the root is kept from the first time on. */
    @Allowed(Permission.OPEN)
    @GetMapping("/verify/trust")
    ResponseEntity<Start> trust() {
        var root = keys.root().orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Start(
                        keys.issuer(),
                        lists.count(),
                        root,
                        root == null ? "" : keys.fingerprint().orElse("")));
    }

    @Allowed(Permission.OPEN)
    @GetMapping("/verify/manifest")
    ResponseEntity<Manifest> manifest(Words words) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.noCache())
                .body(Manifest.of(words));
    }

    private List<ScanView.Said> said(Words words) {
        var fixed = Stream.of(
                        SAID.stream(),
                        Stream.of("genuine", "not", "unproven").map("integrity."::concat),
                        Stream.of("unknown").map("issuer."::concat),
                        Stream.of("valid", "invalid", "suspended", "lapsed", "unknown")
                                .map("status."::concat),
                        VERDICTS.stream().flatMap(one -> Stream.of("verdict." + one, "verdict." + one + ".means")))
                .flatMap(keys -> keys)
                .map(key -> new ScanView.Said(key, words.text("verifier." + key)));
        var types = checks.titles().entrySet().stream()
                .map(type -> new ScanView.Said("type." + type.getKey(), words.text(type.getValue())));
        return Stream.concat(fixed, types).toList();
    }

    /**
     * What a verifier begins with.
     *
     * @param lists how many status lists there are, at /status/0 and so on
     * @param root null before the first ceremony of keys
     */
    record Start(
            String issuer, int lists, SignedKeyList.@org.jspecify.annotations.Nullable Root root, String fingerprint) {}
}
