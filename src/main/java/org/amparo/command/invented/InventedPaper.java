// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.invented;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Draws the data page of an identity document of nobody and of no state, for officers of the demo to compare with. */
public final class InventedPaper {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;
    private static final String FONT = "/documents/fonts/NotoSans-Regular.ttf";

    private InventedPaper() {}

    /** A JPEG with a title, a face by its number and a few lines, the longest shortened. */
    public static byte[] jpeg(String title, long face, List<String> lines) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            draw(pen, title, face, lines);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            pen.dispose();
        }
    }

    private static void draw(Graphics2D pen, String title, long face, List<String> lines) throws IOException {
        pen.setColor(new Color(0xE9E4D6));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xD8D6C8));
        for (var wave = -HEIGHT; wave < WIDTH; wave += 26) {
            pen.drawLine(wave, HEIGHT, wave + HEIGHT, 0);
        }
        pen.setColor(new Color(0x5B2A35));
        pen.fillRect(0, 0, WIDTH, 84);
        var font = font();
        pen.setColor(new Color(0xF4EBD9));
        pen.setFont(font.deriveFont(34f));
        pen.drawString(title, 40, 56);
        var photo = ImageIO.read(new ByteArrayInputStream(InventedPhoto.jpeg(face)));
        pen.drawImage(photo, 40, 124, 280, 360, null);
        pen.setColor(new Color(0x26221E));
        pen.setFont(font.deriveFont(30f));
        var y = 160;
        for (var line : lines) {
            pen.drawString(line.length() > 38 ? line.substring(0, 37) + "…" : line, 360, y);
            y += 62;
        }
        pen.setFont(font.deriveFont(28f));
        pen.drawString("<".repeat(46), 40, 560);
        pen.drawString("<".repeat(46), 40, 602);
    }

    /** The program's own: what fonts a machine has is not known. */
    private static Font font() throws IOException {
        try (var file = Objects.requireNonNull(InventedPaper.class.getResourceAsStream(FONT))) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (FontFormatException damaged) {
            throw new IOException(damaged);
        }
    }
}
