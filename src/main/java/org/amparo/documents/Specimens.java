// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.amparo.country.CountryPack;
import org.amparo.country.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Service;

/**
 * Prints any document of the country with somebody invented, for whoever writes its texts. No key of the country touches
 * it, its code leads to nothing, and it says across the page what it is.
 */
@Service
public class Specimens {

    private static final int DOTS_PER_INCH = 110;
    private static final Token CODE = new Token("00000000000000000000");

    private final CountryPack pack;
    private final DocumentTypes types;
    private final Composition.Press press;
    private final Composition.CheckAddress address;
    private final Clock clock;

    Specimens(
            CountryPack pack,
            DocumentTypes types,
            Composition.Press press,
            Composition.CheckAddress address,
            Clock clock) {
        this.pack = pack;
        this.types = types;
        this.press = press;
        this.address = address;
        this.clock = clock;
    }

    /**
     * One of the country's documents.
     *
     * @param titleKey the words' key of what it is called
     * @param card whether it is a card and not a sheet
     */
    public record Kind(String name, String titleKey, boolean card) {

        public int sides() {
            return card ? 2 : 1;
        }
    }

    /** In the order of the pack. */
    public List<Kind> kinds() {
        return types.all().stream()
                .map(type -> new Kind(type.name(), type.title(), type.form() == DocumentType.Form.CARD))
                .toList();
    }

    /** One page of PDF, a card two. Throws {@link IllegalArgumentException} when the texts do not fit. */
    public byte[] pdf(Kind kind, Locale language, SpecimenPerson person) {
        var words = pack.words(language);
        var composition = composition(words);
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, pack.zone());
        var type = types.get(kind.name());
        var orders = new SpecimenOrders(pack, types, words, today);
        return type.name().equals(DocumentTypes.STATEMENT)
                ? composition.composeStatement(orders.stated(person), CODE, at)
                : composition.compose(
                        orders.order(type, person), type.validUntil(today), new StatusPlace(0, 0), CODE, at);
    }

    /** One side as a picture, for screens; PNG. Sides count from nought. */
    public byte[] picture(byte[] pdf, int side) {
        try (var document = Loader.loadPDF(pdf)) {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(side, DOTS_PER_INCH), "png", png);
            return png.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Composition composition(Words words) {
        var key = new SpecimenKey(words.text("documents.specimen"));
        var sealing = new Sealing(signer -> key, pack.countryCode(), pack.zone(), address.origin());
        var manner = new Composition.Manner(words, key, sealing, words.text("documents.specimen"));
        return new Composition(pack, types, press, manner, address);
    }
}
