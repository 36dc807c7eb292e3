// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.invented;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws plain faces of nobody, so that neither demo nor tests need a real person's photograph. */
public final class InventedPhoto {

    private static final Color[] SKINS = {
        new Color(0x6B4630), new Color(0x9A6848), new Color(0xC68E66), new Color(0xE0B08C), new Color(0xF0CDB0)
    };
    private static final Color[] HAIRS = {
        new Color(0x1D1715), new Color(0x2B201C), new Color(0x5A3A22), new Color(0x8B8680), new Color(0x3A2A1E)
    };
    private static final Color[] CLOTHES = {
        new Color(0x3E6A74), new Color(0x6A5B3C), new Color(0x7A3B4B), new Color(0x3F4E7A), new Color(0x4F6B3F)
    };

    private InventedPhoto() {}

    /** A JPEG of 480 by 616 points; the same number gives the same face. */
    public static byte[] jpeg(long number) {
        return jpeg(number, 480, 616);
    }

    public static byte[] jpeg(long number, int width, int height) {
        var random = new Random(number);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xDCE3E2));
        pen.fillRect(0, 0, width, height);
        pen.scale(width / 100.0, height / 128.0);
        var skin = SKINS[random.nextInt(SKINS.length)];
        var hair = HAIRS[random.nextInt(HAIRS.length)];
        var longHair = random.nextBoolean();
        pen.setColor(hair);
        if (longHair) {
            pen.fill(new Ellipse2D.Double(23, 34, 54, 78));
        } else {
            pen.fill(new Ellipse2D.Double(28.5, 37, 43, 50));
        }
        pen.setColor(CLOTHES[random.nextInt(CLOTHES.length)]);
        var shoulders = new Path2D.Double();
        shoulders.moveTo(6, 128);
        shoulders.curveTo(6, 108, 22, 101, 38, 100);
        shoulders.lineTo(62, 100);
        shoulders.curveTo(78, 101, 94, 108, 94, 128);
        pen.fill(shoulders);
        pen.setColor(skin.darker());
        pen.fill(new Rectangle2D.Double(41, 84, 18, 16));
        pen.fill(new Ellipse2D.Double(41, 94, 18, 11));
        pen.setColor(skin);
        var broad = 18 + random.nextInt(4);
        pen.fill(new Ellipse2D.Double(50 - broad, 44, broad * 2.0, 50));
        pen.setColor(hair);
        pen.fill(new Arc2D.Double(28, 38, 44, 44, 20, 140, Arc2D.CHORD));
        pen.setColor(new Color(0x2A1E1A));
        pen.fill(new Ellipse2D.Double(39.8, 65.5, 3.6, 3.6));
        pen.fill(new Ellipse2D.Double(56.6, 65.5, 3.6, 3.6));
        pen.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Arc2D.Double(37.5, 60, 8, 4, 30, 120, Arc2D.OPEN));
        pen.draw(new Arc2D.Double(54.5, 60, 8, 4, 30, 120, Arc2D.OPEN));
        pen.setColor(skin.darker().darker());
        pen.draw(new Arc2D.Double(47.5, 68, 5, 9, 200, 110, Arc2D.OPEN));
        pen.setColor(new Color(0x7A3B33));
        pen.draw(new Arc2D.Double(44, 78, 12, 6, 200, 140, Arc2D.OPEN));
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }
}
