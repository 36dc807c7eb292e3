// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A holder's photograph cut to the 35 by 45 of identity documents and drawn anew, which leaves its metadata behind. */
final class Face {

    /** 35 mm at 300 dots an inch. */
    private static final int PRINTED_WIDTH = 413;
    /** For the page of a check. */
    private static final int SHOWN_WIDTH = 240;

    /** A seal's face is a square of so many dots. */
    private static final int STAMP = 64;
    /** What a seal has room for. */
    private static final int STAMP_BYTES = 640;

    /** As wide as it is printed; null where there is no photograph. Smaller ones are made from it, which is quicker. */
    private final @Nullable BufferedImage printed;

    private Face(@Nullable BufferedImage printed) {
        this.printed = printed;
    }

    /** Of a photograph, or of none. */
    static Face of(byte[] photo) {
        if (photo.length == 0) {
            return new Face(null);
        }
        try {
            var image = ImageIO.read(new ByteArrayInputStream(photo));
            if (image == null) {
                throw new IllegalArgumentException("a photograph that is no picture");
            }
            return new Face(cut(image, PRINTED_WIDTH));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("a photograph that cannot be read", unreadable);
        }
    }

    boolean isThere() {
        return printed != null;
    }

    /** A JPEG for paper; nothing for nothing. */
    byte[] printed() {
        return printed == null ? new byte[0] : encode(printed, 0.85f);
    }

    /** A JPEG for the page of a check; nothing for nothing. */
    byte[] shown() {
        return printed == null ? new byte[0] : encode(cut(printed, SHOWN_WIDTH), 0.85f);
    }

    /** The face in 64 by 64 greys, in the best quality that fits a seal: enough to compare with who stands there. */
    byte[] stamp() {
        var image = Objects.requireNonNull(printed, "no photograph");
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
    }

    /** Keeps the middle across, and a little more of the bottom than of the top, where faces are. */
    private static BufferedImage cut(BufferedImage image, int width) {
        var height = Math.round(width * 45f / 35f);
        var scale = Math.max((double) width / image.getWidth(), (double) height / image.getHeight());
        var cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = cut.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
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
