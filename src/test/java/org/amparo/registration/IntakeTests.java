// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.amparo.registration.UploadRefused.Reason;
import org.junit.jupiter.api.Test;

/** What comes in as a file is judged by its bytes, and each refusal names its reason. */
class IntakeTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void keepsAPdfAsItCame() throws UploadRefused {
        assertThat(Intake.accept(PDF, "cedula.pdf", false)).satisfies(kept -> {
            assertThat(kept.mediaType()).isEqualTo("application/pdf");
            assertThat(kept.bytes()).isEqualTo(PDF);
        });
    }

    @Test
    void refusesAPdfNamedJpg() {
        assertRefused(Reason.NAME_DIFFERS, PDF, "foto.jpg", false);
    }

    @Test
    void refusesAPdfWhereAPictureIsNeeded() {
        assertRefused(Reason.NOT_A_PICTURE, PDF, "foto.pdf", true);
    }

    @Test
    void refusesAnArchiveWhateverItIsCalledWithoutOpeningIt() throws IOException {
        assertRefused(Reason.NOT_ACCEPTED, zipBomb(), "foto.jpg", false);
    }

    @Test
    void refusesMoreThanTenMegabytesAndNothingAtAll() {
        assertRefused(Reason.TOO_LARGE, new byte[40 * 1024 * 1024], "foto.jpg", true);
        assertRefused(Reason.EMPTY, new byte[0], "foto.jpg", true);
    }

    @Test
    void refusesAPictureThatUnfoldsToTooManyPixels() {
        assertRefused(Reason.TOO_MANY_PIXELS, pngHeader(50_000, 50_000), "foto.png", true);
    }

    @Test
    void refusesAPictureCutInTheMiddle() throws IOException {
        var whole = picture(400, 300, "png");
        var half = Arrays.copyOf(whole, whole.length / 2);
        assertRefused(Reason.DAMAGED, half, "foto.png", true);
    }

    @Test
    void writesPicturesAnewWithoutWhatThePhoneHidInThem() throws Exception {
        var upload = withExif(picture(300, 200, "jpg"), 1);
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("Exif");
        var kept = Intake.accept(upload, "foto.jpeg", true);
        assertThat(new String(kept.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void turnsAPictureUprightThatWasTakenSideways() throws Exception {
        var upload = withExif(picture(300, 200, "jpg"), 6);
        var kept = ImageIO.read(
                new ByteArrayInputStream(Intake.accept(upload, "foto.jpg", true).bytes()));
        assertThat(kept.getWidth()).isEqualTo(200);
        assertThat(kept.getHeight()).isEqualTo(300);
        // the red corner was at the top left of the stored picture; held sideways, it is at the top right
        assertThat(new Color(kept.getRGB(180, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(kept.getRGB(20, 20)).getRed()).isLessThan(100);
    }

    @Test
    void makesALargePictureSmaller() throws Exception {
        var kept = ImageIO.read(new ByteArrayInputStream(
                Intake.accept(picture(5000, 2500, "jpg"), "a.jpg", true).bytes()));
        assertThat(kept.getWidth()).isEqualTo(Picture.LONGEST_EDGE);
        assertThat(kept.getHeight()).isEqualTo(Picture.LONGEST_EDGE / 2);
    }

    private static void assertRefused(Reason reason, byte[] upload, String name, boolean pictureOnly) {
        assertThatExceptionOfType(UploadRefused.class)
                .isThrownBy(() -> Intake.accept(upload, name, pictureOnly))
                .extracting(UploadRefused::reason)
                .isEqualTo(reason);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** The JPEG with an EXIF segment that holds an orientation, put right after the start marker. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG that says it is huge; its body does not matter, since the header must stop it. */
    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var check = new CRC32();
        check.update(chunk.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] zipBomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[20 * 1024 * 1024]);
        }
        return bytes.toByteArray();
    }
}
