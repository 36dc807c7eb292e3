// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a QR code with its quiet zone. Upper-case text stays in the alphanumeric mode and so in few, large modules. */
final class QrCode {

    private static final int DOTS_PER_MODULE = 4;

    private QrCode() {}

    static byte[] png(String text) {
        return png(text, ErrorCorrectionLevel.M);
    }

    /** For long texts on a clean ground: as few modules as can be, so that each is as large as can be. */
    static byte[] dense(String text) {
        return png(text, ErrorCorrectionLevel.L);
    }

    /** For a page: a path that a screen draws sharply at any size. */
    static ShareDocument.Drawing drawing(String text) {
        try {
            var modules = modules(text, ErrorCorrectionLevel.M);
            var path = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++) {
                for (var x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return new ShareDocument.Drawing(path.toString(), modules.getWidth());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static BitMatrix modules(String text, ErrorCorrectionLevel level) throws WriterException {
        return new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, 2));
    }

    private static byte[] png(String text, ErrorCorrectionLevel level) {
        try {
            var modules = modules(text, level);
            var image = drawn(modules);
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A byte is a row of two modules: four dots each, one bit a dot. */
    private static BufferedImage drawn(BitMatrix modules) {
        var size = modules.getWidth() * DOTS_PER_MODULE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        var dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var line = dots.length / size;
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (!modules.get(x, y / DOTS_PER_MODULE)) {
                    dots[y * line + x / 2] |= (byte) (x % 2 == 0 ? 0xF0 : 0x0F);
                }
            }
        }
        return image;
    }
}
