// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A signature as it is printed: cut to what is written, black on white, drawn anew so that nothing hides in it. */
final class HandWriting {

    private static final int WIDTH = 685;
    private static final int HEIGHT = 194;
    private static final int INK = 140;
    private static final int MARGIN = 8;

    private HandWriting() {}

    /** A PNG of 29 by 8.2 mm at 600 dots an inch; nothing for nothing, and for a picture on which nothing is written. */
    static byte[] png(byte[] picture) {
        if (picture.length == 0) {
            return picture;
        }
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            if (image == null) {
                throw new IllegalArgumentException("a signature that is no picture");
            }
            return draw(image);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("a signature that cannot be read", unreadable);
        }
    }

    private static byte[] draw(BufferedImage image) throws IOException {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isInk(image.getRGB(x, y))) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < left ? new byte[0] : scaled(image, left, top, right - left + 1, bottom - top + 1);
    }

    private static byte[] scaled(BufferedImage image, int left, int top, int width, int height) throws IOException {
        var drawn = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        var scale = Math.min((WIDTH - 2.0 * MARGIN) / width, (HEIGHT - 2.0 * MARGIN) / height);
        int across = (int) ((WIDTH - width * scale) / 2);
        int down = (int) ((HEIGHT - height * scale) / 2);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int fromX = (int) ((x - across) / scale);
                int fromY = (int) ((y - down) / scale);
                var inside = x >= across && y >= down && fromX < width && fromY < height;
                drawn.setRGB(x, y, inside && isInk(image.getRGB(left + fromX, top + fromY)) ? 0x1D2430 : 0xFFFFFF);
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        return png.toByteArray();
    }

    /** Clear is no ink: a signature drawn on a screen may have no ground. */
    private static boolean isInk(int rgb) {
        int alpha = rgb >>> 24;
        int light = ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
        return alpha > 127 && light < INK;
    }
}
