// SPDX-License-Identifier: Apache-2.0
package org.amparo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.amparo.testing.RunningAmparo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each page of the portal costs somebody with little data, as the browser counts what came over the wire: at most 50 KB
 * at the first visit, 15 KB on every later page.
 */
class PageWeightTests {

    private static final long FIRST = 50 * 1024;
    private static final long LATER = 15 * 1024;
    private static final List<String> AFTERWARDS =
            List.of("status", "receipt", "messages", "data", "family", "complaints", "access", "download", "helpers");

    private final AtomicLong wire = new AtomicLong();
    private final List<String> table = new ArrayList<>();
    private final List<String> tooHeavy = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"peru, es-PE", "brazil, pt-BR", "argentina, ar"})
    void noPageCostsMoreThanPromised(String pack, String language) throws Exception {
        var amparo = RunningAmparo.startAlone(
                Map.of("amparo.pack", Path.of("countries", pack).toString()));
        try (var phone = new Visitor(amparo, 360, true, language).withoutLooking()) {
            var network = phone.context().newCDPSession(phone.page());
            network.send("Network.enable");
            network.on("Network.loadingFinished", this::count);
            weigh(phone, "/apply", FIRST);
            weigh(phone, "/apply/rights", LATER);
            weigh(phone, "/guide", LATER);
            var door = new Door(phone, new Hands.Touch());
            door.begin();
            if (phone.page().url().contains("/apply/link")) {
                door.enterByLink("weight@example.org");
            } else {
                door.enterByCode("weight@example.org");
            }
            weigh(phone, "/apply/tasks", LATER);
            phone.open("/apply/tasks");
            var filled = new FormWalk(phone, door.hands(), DemoAnswers.ofTheFirst(amparo)).walk();
            for (var page : filled) {
                weigh(phone, page, LATER);
            }
            weigh(phone, "/apply/check", LATER);
            door.send();
            for (var page : AFTERWARDS) {
                weigh(phone, "/apply/" + page, LATER);
            }
        } finally {
            amparo.context().close();
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "page-weights-" + pack + ".txt"), table);
        System.out.println("Bytes over the wire, " + pack + " in " + language + ":\n" + String.join("\n", table));
        assertThat(tooHeavy).as(String.join("\n", table)).isEmpty();
    }

    private void weigh(Visitor phone, String path, long most) {
        wire.set(0);
        phone.open(path);
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
