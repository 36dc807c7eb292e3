// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of nobody, drawn: a portrait and a signature. */
final class SpecimenPictures {

    private static final Color GROUND = new Color(0xDD, 0xE3, 0xE2);
    private static final Color SKIN = new Color(0xA8, 0x78, 0x5A);
    private static final Color HAIR = new Color(0x3A, 0x2B, 0x26);
    private static final Color CLOTH = new Color(0x40, 0x55, 0x8A);

    private SpecimenPictures() {}

    static byte[] portrait() {
        var image = new BufferedImage(700, 900, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, 700, 900);
        pen.setColor(HAIR);
        pen.fillOval(200, 170, 300, 330);
        pen.setColor(CLOTH);
        pen.fillRoundRect(80, 640, 540, 400, 240, 240);
        pen.setColor(SKIN);
        pen.fillRoundRect(295, 520, 110, 170, 60, 60);
        pen.fillOval(220, 220, 260, 350);
        pen.setColor(HAIR);
        pen.fillOval(285, 370, 24, 18);
        pen.fillOval(391, 370, 24, 18);
        pen.setStroke(new BasicStroke(6));
        pen.drawArc(310, 440, 80, 50, 200, 140);
        pen.dispose();
        return written(image, "jpg");
    }

    static byte[] signature() {
        var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5));
        for (var x = 60; x < 500; x += 4) {
            pen.drawLine(x, height(x), x + 4, height(x + 4));
        }
        pen.dispose();
        return written(image, "png");
    }

    private static int height(int x) {
        return 150 + (int) (60 * Math.sin(x / 17.0));
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
