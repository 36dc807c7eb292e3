// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Composition as production has it, with keys of its own and a clock that stands still; made once, for it is slow. */
final class Workshop {

    static final Instant NOW = Instant.parse("2026-03-20T15:41:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Path KEYS = keys();
    static final SigningKeys SIGNING_KEYS = SigningKeys.read(KEYS, CLOCK);
    static final PrintFonts FONTS = new PrintFonts();
    static final Composition.CheckAddress ADDRESS = new Composition.CheckAddress("https://verifica.refugio.example");
    static final Composition COMPOSITION = composition(SIGNING_KEYS);

    private Workshop() {}

    static Composition composition(SigningKeys keys) {
        var templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.amparo.templates");
        var stamps = TimeStamps.of(keys, CLOCK);
        var pack = new SmallPack();
        return new Composition(
                pack,
                SmallPack.types(),
                new Composition.Press(FONTS, new PdfPrinter(templates, FONTS), new ProductionTimes()),
                new Composition.Manner(
                        pack.authorityWords(),
                        new PdfSigner(keys, stamps),
                        Sealing.with(keys, pack, ADDRESS.origin()),
                        ""),
                ADDRESS);
    }

    private static Path keys() {
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "keys");
            DemoKeys.create(folder, NOW, SmallPack.types().signers());
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
