// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Measures a photograph that was written anew before. */
final class PhotoCheck {

    /** A printed photograph of 26 by 32 mm at 300 points an inch. */
    static final int LEAST_WIDTH = 300;

    static final int LEAST_HEIGHT = 380;

    private static final int MEASURED_HEIGHT = 480;
    private static final double DARK = 60;
    private static final double BRIGHT = 235;

    /** Below, no line of a face is left. */
    private static final double EVEN = 8;

    private static final double BLURRED = 30;

    private PhotoCheck() {}

    static PhotoLook look(byte[] jpeg) {
        try {
            // reading closes the stream
            return look(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static PhotoLook look(BufferedImage picture) {
        var grey = grey(picture);
        var count = (double) grey.length * grey[0].length;
        double sum = 0;
        double squares = 0;
        for (var line : grey) {
            for (var point : line) {
                sum += point;
                squares += (double) point * point;
            }
        }
        var mean = sum / count;
        var deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
        var sharpness = laplacianVariance(grey);
        var faults = EnumSet.noneOf(PhotoLook.Fault.class);
        if (picture.getWidth() < LEAST_WIDTH || picture.getHeight() < LEAST_HEIGHT) {
            faults.add(PhotoLook.Fault.TOO_SMALL);
        }
        if (deviation < EVEN) {
            faults.add(PhotoLook.Fault.EMPTY);
        } else if (sharpness < BLURRED) {
            faults.add(PhotoLook.Fault.BLURRED);
        }
        if (mean < DARK) {
            faults.add(PhotoLook.Fault.TOO_DARK);
        } else if (mean > BRIGHT) {
            faults.add(PhotoLook.Fault.TOO_BRIGHT);
        }
        return new PhotoLook(picture.getWidth(), picture.getHeight(), (int) mean, (int) sharpness, List.copyOf(faults));
    }

    /** A copy of one height, so that the numbers of large and small pictures can be compared. */
    private static int[][] grey(BufferedImage picture) {
        var height = Math.min(MEASURED_HEIGHT, picture.getHeight());
        var width = Math.max(3, picture.getWidth() * height / picture.getHeight());
        var copy = new BufferedImage(width, Math.max(3, height), BufferedImage.TYPE_BYTE_GRAY);
        var canvas = copy.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, copy.getWidth(), copy.getHeight(), null);
        canvas.dispose();
        var grey = new int[copy.getHeight()][copy.getWidth()];
        for (var y = 0; y < copy.getHeight(); y++) {
            copy.getRaster().getSamples(0, y, copy.getWidth(), 1, 0, grey[y]);
        }
        return grey;
    }

    /** Low where there is no edge anywhere, as in a picture out of focus or in motion. */
    private static double laplacianVariance(int[][] grey) {
        double sum = 0;
        double squares = 0;
        var count = 0;
        for (var y = 1; y < grey.length - 1; y++) {
            for (var x = 1; x < grey[y].length - 1; x++) {
                double edge = grey[y - 1][x] + grey[y + 1][x] + grey[y][x - 1] + grey[y][x + 1] - 4.0 * grey[y][x];
                sum += edge;
                squares += edge * edge;
                count++;
            }
        }
        var mean = sum / count;
        return squares / count - mean * mean;
    }
}
