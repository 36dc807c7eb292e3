// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amparo.command.bench.WholeForm.Page;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody fills in a country's whole form while everything breaks: at each page the line breaks in the middle of sending,
 * another device looks at all that was saved, and now and then the server is killed. What was acknowledged is there, what was
 * not is there whole or not at all. AMPARO_TEST_PACKS names the packs, with commas between.
 */
class InterruptedFormTests {

    /** The server is killed at every so many pages, each time at another moment of sending one. */
    private static final int KILLED_EVERY = 11;

    @TempDir
    Path folder = Path.of("");

    static Stream<String> packs() {
        return Arrays.stream(System.getenv()
                .getOrDefault("AMPARO_TEST_PACKS", "peru,brazil,argentina")
                .split(","));
    }

    @ParameterizedTest
    @MethodSource("packs")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereWhateverBreaks(String pack) throws Exception {
        var answers = StormAnswers.of(Path.of("countries", pack));
        try (var mail = new MailSink();
                var server = KilledServer.start(pack, folder, mail.port())) {
            var phone = device(server, 1, mail, answers);
            var other = device(server, 2, mail, answers);
            var chance = new Random(pack.hashCode());
            var saved = new LinkedHashMap<String, Page>();
            int sent = 0;
            for (var path = phone.firstPage(); path.startsWith("/apply/form/"); ) {
                var page = phone.open(path);
                var before = page.values();
                page.fillIn(answers, 1);
                if (!page.hasFiles()) {
                    phone.sendHalf(page);
                    assertThat(other.open(path).values()).as("half of %s", path).isEqualTo(before);
                    assertThat(other.open(path).version()).isEqualTo(page.version());
                }
                String next;
                if (++sent % KILLED_EVERY == 0) {
                    next = sendWhileKilled(server, phone, page, chance.nextInt(40));
                    var another = device(server, 2 + sent, mail, answers);
                    assertThat(another.open(path).values()).containsAllEntriesOf(page.typed());
                    saved.forEach((address, was) -> assertSame(another, address, was));
                } else {
                    next = phone.send(page);
                }
                assertThat(other.open(path).values())
                        .as(path)
                        .isEqualTo(phone.open(path).values());
                var now = phone.open(path);
                assertThat(now.values()).as(path).containsAllEntriesOf(page.typed());
                saved.put(path, now);
                path = next;
            }
            assertThat(saved).hasSizeGreaterThan(8);
            var upload = phone.beginUpload("photo", 150_000);
            phone.sendChunk(upload, 0, 64 * 1024);
            server.kill();
            server.startAgain();
            assertThat(phone.get(upload).body()).contains("\"at\":65536");
            assertThat(phone.sendChunk(upload, 65_536, 65_536)).isEqualTo(200);
            var last = device(server, 99, mail, answers);
            saved.forEach((address, was) -> assertSame(last, address, was));
            assertThat(last.get("/apply/check").status()).isEqualTo(200);
        }
    }

    /** Whoever gets no answer presses again, as the browser of the storm does. */
    private static String sendWhileKilled(KilledServer server, WholeForm phone, Page page, int afterMillis)
            throws Exception {
        var sending = CompletableFuture.supplyAsync(() -> phone.send(page));
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        server.kill();
        server.startAgain();
        return sending.get(2, TimeUnit.MINUTES);
    }

    private static void assertSame(WholeForm device, String address, Page was) {
        assertThat(device.open(address).values()).as(address).isEqualTo(was.values());
    }

    private static WholeForm device(KilledServer server, int number, MailSink mail, StormAnswers answers)
            throws IOException, InterruptedException {
        var browser = new StormBrowser(server.port(), InetAddress.getByName("127.7." + number + ".1"), new Latencies());
        var person = new StormJourney(browser, mail, new StormLedger(), answers, 1);
        if (number == 1) {
            person.signIn();
        } else {
            person.comeBack();
        }
        return new WholeForm(browser, server.port());
    }
}
