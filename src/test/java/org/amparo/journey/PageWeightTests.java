// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.command.invented.InventedPhoto;
import org.amparo.registration.Form;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.api.Test;

/**
 * What each page of the portal costs somebody with little data, as the browser counts what came over the wire: at most 50 KB
 * at the first visit, 15 KB on every later page.
 */
class PageWeightTests {

    private static final long FIRST = 50 * 1024;
    private static final long LATER = 15 * 1024;

    private final RunningAmparo amparo = RunningAmparo.start();
    private final AtomicLong wire = new AtomicLong();
    private final List<String> table = new ArrayList<>();
    private final List<String> tooHeavy = new ArrayList<>();

    @Test
    void noPageCostsMoreThanPromised() throws Exception {
        var picture = InventedPhoto.jpeg(5);
        try (var phone = new Visitor(amparo, 360, true, "es-PE")) {
            var network = phone.context().newCDPSession(phone.page());
            network.send("Network.enable");
            network.on("Network.loadingFinished", this::count);
            weigh(phone, "/apply", FIRST);
            weigh(phone, "/apply/rights", LATER);
            new ApplyingJourney(phone, "weight@example.org", picture).begin();
            weigh(phone, "/apply/tasks", LATER);
            for (var page : amparo.context().getBean(Form.class).pages().keySet()) {
                weigh(phone, "/apply/form/" + page, LATER);
            }
            phone.open("/apply/form/photo");
            phone.attach("Foto de su cara", "foto.jpg", "image/jpeg", picture);
            phone.page().getByText("Llegó a las").first().waitFor();
            weigh(phone, "/apply/form/photo", LATER);
            weigh(phone, "/apply/check", LATER);
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "page-weights.txt"), table);
        assertThat(tooHeavy).as(String.join("\n", table)).isEmpty();
    }

    private void weigh(Visitor phone, String path, long most) {
        wire.set(0);
        phone.page().navigate(amparo.origin() + path);
        phone.page().waitForTimeout(200);
        var line = "%7d of %6d  %s".formatted(wire.get(), most, path);
        table.add(line);
        if (wire.get() > most) {
            tooHeavy.add(line);
        }
    }

    private void count(JsonObject finished) {
        wire.addAndGet(finished.get("encodedDataLength").getAsLong());
    }
}
