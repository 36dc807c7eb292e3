// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A holder's photograph cut to the 35 by 45 of identity documents and drawn anew, which leaves its metadata behind. */
final class Face {

    /** 35 mm at 300 dots an inch. */
    static final int PRINTED_WIDTH = 413;
    /** For the page of a check. */
    static final int SHOWN_WIDTH = 240;

    /** A seal's face is a square of so many dots. */
    private static final int STAMP = 64;
    /** What a seal has room for. */
    private static final int STAMP_BYTES = 640;

    private Face() {}

    /** A JPEG of that width; nothing for nothing. */
    static byte[] jpeg(byte[] photo, int width) {
        if (photo.length == 0) {
            return photo;
        }
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photo));
            if (image == null) {
                throw new IllegalArgumentException("a photograph that is no picture");
            }
            return encode(cut(image, width), 0.85f);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("a photograph that cannot be read", unreadable);
        }
    }

    /** The face in 64 by 64 greys, in the best quality that fits a seal: enough to compare with who stands there. */
    static byte[] stamp(byte[] photo) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photo));
            if (image == null) {
                throw new IllegalArgumentException("a photograph that is no picture");
            }
            var grey = new BufferedImage(STAMP, STAMP, BufferedImage.TYPE_BYTE_GRAY);
            var pen = grey.createGraphics();
            var portrait = cut(image, STAMP);
            pen.drawImage(portrait, 0, (STAMP - portrait.getHeight()) / 3, null);
            pen.dispose();
            var quality = 0.7f;
            var stamp = encode(grey, quality);
            while (stamp.length > STAMP_BYTES && quality > 0.05f) {
                quality -= 0.05f;
                stamp = encode(grey, quality);
            }
            return stamp;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("a photograph that cannot be read", unreadable);
        }
    }

    /** Keeps the middle across, and a little more of the bottom than of the top, where faces are. */
    private static BufferedImage cut(BufferedImage image, int width) {
        var height = Math.round(width * 45f / 35f);
        var scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        var cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = cut.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var scaledWidth = (int) Math.round(image.getWidth() * scale);
        var scaledHeight = (int) Math.round(image.getHeight() * scale);
        var source = halved(image, scaledWidth);
        pen.drawImage(
                source, (width - scaledWidth) / 2, (height - scaledHeight) * 2 / 5, scaledWidth, scaledHeight, null);
        pen.dispose();
        return cut;
    }

    /** By halves first: one great step down would leave out most of the picture's points. */
    private static BufferedImage halved(BufferedImage image, int wanted) {
        var current = image;
        while (current.getWidth() >= wanted * 2 && current.getHeight() > 1) {
            var half = new BufferedImage(current.getWidth() / 2, current.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            var pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(current, 0, 0, half.getWidth(), half.getHeight(), Color.WHITE, null);
            pen.dispose();
            current = half;
        }
        return current;
    }

    private static byte[] encode(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        if (settings instanceof JPEGImageWriteParam jpeg) {
            jpeg.setOptimizeHuffmanTables(true);
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
