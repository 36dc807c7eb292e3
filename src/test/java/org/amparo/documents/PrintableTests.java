// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.command.invented.InventedPhoto;
import org.junit.jupiter.api.Test;

/** What reaches the printer: every text drawable, every photo cut alike. */
class PrintableTests {

    private static final PrintFonts FONTS = new PrintFonts();

    @Test
    void keepsNamesOfTheWorldsLatinAlphabets() {
        for (var name : new String[] {"Đặng Thị Nguyễn", "Łukasz Żółć", "Ñúñez", "Ɓala Ƙofa", "Şaban İnönü", "Ōyama"}) {
            assertThat(FONTS.printable(name)).isEqualTo(name);
        }
    }

    @Test
    void composesLettersThatCameInPieces() {
        assertThat(FONTS.printable("Jose\u0301")).isEqualTo("José");
    }

    @Test
    void dropsWhatIsInvisibleAndMarksWhatNoFontHolds() {
        assertThat(FONTS.printable("A\u0000\u202Eb\n\t c")).isEqualTo("Ab c");
        assertThat(FONTS.printable("王 \uD83D\uDE00")).isEqualTo("\uFFFD \uFFFD");
    }

    @Test
    void keepsArabic() {
        assertThat(FONTS.printable("ليلى")).isEqualTo("ليلى");
    }

    @Test
    void cutsPhotosOfAnyShapeTo35By45() throws Exception {
        for (var photo :
                new byte[][] {InventedPhoto.jpeg(1), InventedPhoto.jpeg(2, 3000, 1200), InventedPhoto.jpeg(3, 90, 700)
                }) {
            var image = javax.imageio.ImageIO.read(
                    new java.io.ByteArrayInputStream(Face.of(photo).shown()));
            assertThat(image.getWidth()).isEqualTo(240);
            assertThat(image.getHeight()).isEqualTo(309);
        }
        assertThat(Face.of(new byte[0]).shown()).isEmpty();
    }
}
