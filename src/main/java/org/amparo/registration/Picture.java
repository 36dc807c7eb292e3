// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.amparo.registration.UploadRefused.Reason;

/**
 * A picture decoded within bounds, turned upright, made no larger than a screen needs, and written as a new JPEG. All of
 * it happens in memory: nothing of it lies in a temporary file.
 */
final class Picture {

    /** Read from the header before anything is decoded: 40 megapixels take 160 MB once open. */
    static final long MOST_PIXELS = 40_000_000;

    /** Enough to read the small print of a passport page. */
    static final int LONGEST_EDGE = 2_000;

    /** Twice what lists show, for fine screens. */
    static final int THUMBNAIL_EDGE = 112;

    private static final float QUALITY = 0.85f;
    private static final float THUMBNAIL_QUALITY = 0.7f;

    private Picture() {}

    static byte[] writtenAnew(byte[] upload) throws UploadRefused {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UploadRefused(Reason.DAMAGED);
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var orientation = ExifOrientation.of(upload);
                return jpeg(upright(decoded(reader, LONGEST_EDGE), orientation, LONGEST_EDGE), QUALITY);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            // decoders of the JDK throw many kinds of runtime exception on malformed pictures
            throw new UploadRefused(Reason.DAMAGED);
        }
    }

    /** Of a picture that was written anew before. */
    static byte[] small(byte[] kept) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(kept))) {
            var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(input, true, true);
                var picture = upright(decoded(reader, THUMBNAIL_EDGE), ExifOrientation.UPRIGHT, THUMBNAIL_EDGE);
                return jpeg(picture, THUMBNAIL_QUALITY);
            } finally {
                reader.dispose();
            }
        } catch (IOException | UploadRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BufferedImage decoded(ImageReader reader, int edge) throws IOException, UploadRefused {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new UploadRefused(Reason.TOO_MANY_PIXELS);
        }
        // reading every n-th pixel keeps memory small; the rest of the way is scaled smoothly
        int step = (int) Math.max(1, Math.max(width, height) / (2 * edge));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        if (isColour(reader)) {
            parameters.setDestination(canvas((int) ((width + step - 1) / step), (int) ((height + step - 1) / step)));
        }
        return reader.read(0, parameters);
    }

    /** Three plain bands, whatever the picture has; grey ones and those one can see through come as they are. */
    private static boolean isColour(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        return reader.getFormatName().equalsIgnoreCase("jpeg")
                && types.hasNext()
                && types.next().getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR;
    }

    /** In the order a JPEG has its colours, which spares turning each pixel around twice. */
    private static BufferedImage canvas(int width, int height) {
        var colours = ImageTypeSpecifier.createInterleaved(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] {0, 1, 2}, DataBuffer.TYPE_BYTE, false, false);
        return colours.createBufferedImage(width, height);
    }

    private static BufferedImage upright(BufferedImage picture, ExifOrientation orientation, int edge) {
        double scale = Math.min(1, (double) edge / Math.max(picture.getWidth(), picture.getHeight()));
        if (scale == 1 && orientation.isUpright() && !picture.getColorModel().hasAlpha()) {
            // as phones send it once their browser has made it smaller
            return picture;
        }
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var result = new BufferedImage(
                orientation.swapsEdges() ? height : width,
                orientation.swapsEdges() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        var canvas = result.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, result.getWidth(), result.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var placed = new AffineTransform(orientation.turning(width, height));
        placed.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        canvas.drawImage(picture, placed, null);
        canvas.dispose();
        return result;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
