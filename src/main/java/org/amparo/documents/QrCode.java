// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws a QR code with its quiet zone. Upper-case text stays in the alphanumeric mode and so in few, large modules. */
final class QrCode {

    private static final int DOTS_PER_MODULE = 8;

    private QrCode() {}

    static byte[] png(String text) {
        return png(text, ErrorCorrectionLevel.M);
    }

    /** For long texts on a clean ground: as few modules as can be, so that each is as large as can be. */
    static byte[] dense(String text) {
        return png(text, ErrorCorrectionLevel.L);
    }

    private static byte[] png(String text, ErrorCorrectionLevel level) {
        try {
            var modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, 2));
            var size = modules.getWidth() * DOTS_PER_MODULE;
            var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
            for (var y = 0; y < size; y++) {
                for (var x = 0; x < size; x++) {
                    if (!modules.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE)) {
                        image.setRGB(x, y, 0xFFFFFF);
                    }
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
