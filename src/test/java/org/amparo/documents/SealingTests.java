// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.amparo.documents.seal.Seal;
import org.amparo.documents.seal.SealReader;
import org.junit.jupiter.api.Test;

/** The seal of a document as it is ordered, under the key that signs the document. */
class SealingTests {

    private static final Sealing SEALING =
            Sealing.with(Workshop.SIGNING_KEYS, new SmallPack(), "https://verifica.refugio.example/");

    @Test
    void saysWhoItIsForAndUntilWhen() {
        var seal = read(seal(order(InventedOrders.ORDINARY), true));
        assertThat(seal.issuer()).hasToString("https://verifica.refugio.example");
        assertThat(seal.status().list()).hasToString("https://verifica.refugio.example/status/2");
        assertThat(seal.status().index()).isEqualTo(77);
        assertThat(seal.fullName()).isEqualTo("Wilmer José Terán Useche");
        assertThat(seal.birthDate()).contains(LocalDate.of(1988, 11, 2));
        assertThat(seal.number()).isEqualTo("108420");
        assertThat(seal.type()).isEqualTo("work-permit");
        assertThat(seal.issued()).isEqualTo(Workshop.NOW);
        // the last day is whole: it ends at the midnight of the country
        assertThat(seal.expires()).contains(Instant.parse("2027-03-12T05:00:00Z"));
    }

    @Test
    void carriesASmallFaceOrNone() throws Exception {
        var face = read(seal(order(InventedOrders.ORDINARY), true)).face().orElseThrow();
        var image = ImageIO.read(new ByteArrayInputStream(face.jpeg()));
        assertThat(image.getWidth()).isEqualTo(64);
        assertThat(image.getHeight()).isEqualTo(64);
        assertThat(face.jpeg().length).isLessThanOrEqualTo(640);
        assertThat(read(seal(order(InventedOrders.ORDINARY), false)).face()).isEmpty();
        assertThat(read(seal(order(InventedOrders.NO_PHOTO), true)).face()).isEmpty();
    }

    @Test
    void staysSmallEnoughForACard() {
        assertThat(seal(order(InventedOrders.LONG_NAMES), true)).hasSizeLessThanOrEqualTo(1_852);
        assertThat(seal(order(InventedOrders.ORDINARY), false)).hasSizeLessThanOrEqualTo(535);
    }

    static DocumentOrder order(InventedOrders invented) {
        var order = invented.order(UUID.randomUUID());
        var fields = new HashMap<>(order.fields());
        fields.put(DocumentOrder.BIRTH_DAY, "1988-11-02");
        return new DocumentOrder(
                order.type(),
                order.holder(),
                order.fileNumber(),
                order.appliedOn(),
                fields,
                order.photoJpeg(),
                order.signature(),
                order.office());
    }

    static String seal(DocumentOrder order, boolean withFace) {
        var type = SmallPack.types().get(order.type());
        return SEALING.seal(
                type,
                order,
                Optional.of(LocalDate.of(2027, 3, 11)),
                new StatusPlace(2, 77),
                withFace && order.photoJpeg().length > 0
                        ? Optional.of(Face.of(order.photoJpeg()).stamp())
                        : Optional.empty(),
                Workshop.NOW);
    }

    static Seal read(String text) {
        var key = new SignerKey(Workshop.SIGNING_KEYS.get("executive-secretary"));
        return new SealReader(Map.of(HexFormat.of().formatHex(key.kid()), key.publicKey())).read(text);
    }
}
