// SPDX-License-Identifier: Apache-2.0
package org.amparo.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.registration.PhotoLook.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured of a photograph, and what it is called. */
class PhotoCheckTests {

    private static BufferedImage portrait(int number) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(InventedPhoto.jpeg(number)));
    }

    private static BufferedImage plain(Color colour) {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 600, 800);
        pen.dispose();
        return picture;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aPortraitOfAnySkinHasNoFault(int number) throws IOException {
        assertThat(PhotoCheck.look(portrait(number)).faults()).isEmpty();
    }

    @Test
    void aPhotoOfNobodyIsCalledEmpty() {
        assertThat(PhotoCheck.look(plain(Color.GRAY)).faults()).containsExactly(Fault.EMPTY);
        assertThat(PhotoCheck.look(plain(Color.BLACK)).faults()).containsExactly(Fault.EMPTY, Fault.TOO_DARK);
        assertThat(PhotoCheck.look(plain(Color.WHITE)).faults()).containsExactly(Fault.EMPTY, Fault.TOO_BRIGHT);
    }

    @Test
    void seesWhatIsOutOfFocus() throws IOException {
        var side = 15;
        var even = new float[side * side];
        Arrays.fill(even, 1f / even.length);
        var blur = new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null);
        var blurred = blur.filter(blur.filter(portrait(3), null), null);
        var inner = blurred.getSubimage(20, 20, blurred.getWidth() - 40, blurred.getHeight() - 40);

        assertThat(PhotoCheck.look(inner).faults()).containsExactly(Fault.BLURRED);
    }

    @Test
    void seesTooLittleLight() throws IOException {
        var dark = new RescaleOp(0.2f, 0, null).filter(portrait(5), null);

        assertThat(PhotoCheck.look(dark).faults()).contains(Fault.TOO_DARK);
    }

    @Test
    void seesWhatWouldPrintCoarse() {
        var small = new BufferedImage(120, 150, BufferedImage.TYPE_INT_RGB);

        assertThat(PhotoCheck.look(small).faults()).contains(Fault.TOO_SMALL);
    }
}
