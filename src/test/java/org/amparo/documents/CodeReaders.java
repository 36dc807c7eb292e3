// SPDX-License-Identifier: Apache-2.0
package org.amparo.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Readers of codes that we did not write, and pictures as poor as a hand and a lens make them. */
final class CodeReaders {

    /** As it is, further away and nearer: every document has other codes, and a hand moves until one is read. */
    private static final List<Double> SCALES = List.of(1.0, 0.8, 1.25);

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    private CodeReaders() {}

    /** How a picture comes to a reader. */
    enum Look {
        STRAIGHT {
            @Override
            BufferedImage of(BufferedImage page) {
                return page;
            }
        },
        /** A lens that is not quite sharp. */
        BLURRED {
            @Override
            BufferedImage of(BufferedImage page) {
                return blurred(page);
            }
        },
        /** Held seven degrees askew, and a little from the side. */
        TILTED {
            @Override
            BufferedImage of(BufferedImage page) {
                return tilted(page);
            }
        };

        abstract BufferedImage of(BufferedImage page);
    }

    private static BufferedImage blurred(BufferedImage page) {
        float[] weights = {1, 2, 1, 2, 4, 2, 1, 2, 1};
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= 16;
        }
        var grey = grey(page);
        return new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(grey, null);
    }

    private static BufferedImage grey(BufferedImage page) {
        var grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return grey;
    }

    private static BufferedImage tilted(BufferedImage page) {
        var side = (int) Math.ceil(Math.hypot(page.getWidth(), page.getHeight()));
        var out = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        var pen = out.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, side, side);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var turn = AffineTransform.getRotateInstance(Math.toRadians(7), side / 2.0, side / 2.0);
        turn.shear(0.03, 0);
        turn.translate((side - page.getWidth()) / 2.0, (side - page.getHeight()) / 2.0);
        pen.drawImage(page, turn, null);
        pen.dispose();
        return out;
    }

    /** Every code ZXing finds in the picture, also after coming nearer or going back a little, as a hand does. */
    static TreeSet<String> zxing(BufferedImage page) {
        var found = new TreeSet<String>();
        for (var scale : SCALES) {
            var source = new BufferedImageLuminanceSource(scaled(page, scale));
            Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer((LuminanceSource) source))
                    .flatMap(binarizer -> Arrays.stream(read(new BinaryBitmap(binarizer))))
                    .map(Result::getText)
                    .forEach(found::add);
        }
        return found;
    }

    private static Result[] read(BinaryBitmap bitmap) {
        try {
            return new QRCodeMultiReader().decodeMultiple(bitmap, HINTS);
        } catch (NotFoundException none) {
            return new Result[0];
        }
    }

    private static BufferedImage scaled(BufferedImage page, double scale) {
        if (scale == 1) {
            return page;
        }
        var width = (int) (page.getWidth() * scale);
        var height = (int) (page.getHeight() * scale);
        var out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(page, 0, 0, width, height, null);
        pen.dispose();
        return out;
    }

    /** The same with ZBar. */
    static TreeSet<String> zbar(BufferedImage page, Path folder) throws IOException {
        var found = new TreeSet<String>();
        for (var scale : SCALES) {
            found.addAll(zbarOnce(scaled(page, scale), folder));
        }
        return found;
    }

    private static List<String> zbarOnce(BufferedImage page, Path folder) throws IOException {
        var file = folder.resolve("look.png");
        ImageIO.write(page, "png", file.toFile());
        // it complains of a missing message bus where its errors go
        var process = new ProcessBuilder("zbarimg", "-q", "--raw", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.readAllLines();
        }
    }
}
