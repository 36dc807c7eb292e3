// SPDX-License-Identifier: Apache-2.0
package org.amparo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.amparo.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is sent, and when it is tried again, with a real database and a real mail server or none. */
class SenderTests {

    private static final JdbcClient JDBC = JdbcClient.create(TestDatabase.migrated());

    private final Messages messages = new Messages(JDBC);
    private final List<String> noted = new ArrayList<>();
    private final int port = freePort();
    private Instant now = Instant.parse("2026-03-12T14:40:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    SenderTests() {
        JDBC.sql("delete from notifications.message").update();
    }

    @Test
    void aDeadMailServerOnlyCostsTime() throws Exception {
        var message = waiting();
        var sender = sender(m -> Optional.of(new Letter("samira@example.org", "Mensaje nuevo", "Hola: ñ, é, ع", "es")));

        sender.sendDue();
        assertThat(state(message)).isEqualTo("WAITING");
        assertThat(nextTry(message)).isEqualTo(now.plusSeconds(5));

        var mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            sender.sendDue();
            assertThat(mail.getReceivedMessages()).as("not before its time").isEmpty();
            now = now.plusSeconds(5);
            sender.sendDue();
            sender.sendDue();

            assertThat(state(message)).isEqualTo("SENT");
            assertThat(mail.getReceivedMessages()).singleElement().satisfies(received -> {
                assertThat(received.getSubject()).isEqualTo("Mensaje nuevo");
                assertThat(received.getAllRecipients()).hasSize(1);
                assertThat(received.getContent().toString().strip()).isEqualTo("Hola: ñ, é, ع");
                assertThat(received.isMimeType("text/plain")).isTrue();
            });
        } finally {
            mail.stop();
        }
    }

    @Test
    void aRefusalForGoodEndsItAtOnce() throws Exception {
        var message = waiting();
        var sender = sender(m -> Optional.of(new Letter("nobody@example.org", "Mensaje nuevo", "Hola", "es")));

        try (var server = new ServerSocket(port)) {
            Thread.ofVirtual().start(() -> refuse(server, "550 5.1.1 no such user"));
            sender.sendDue();
        }

        assertThat(state(message)).isEqualTo("REFUSED");
        assertThat(noted).containsExactly("REFUSED550");
    }

    @Test
    void aRefusalForNowIsTriedAgain() throws Exception {
        var message = waiting();
        var sender = sender(m -> Optional.of(new Letter("full@example.org", "Mensaje nuevo", "Hola", "es")));

        try (var server = new ServerSocket(port)) {
            Thread.ofVirtual().start(() -> refuse(server, "452 4.2.2 mailbox full"));
            sender.sendDue();
        }

        assertThat(state(message)).isEqualTo("WAITING");
        assertThat(noted).isEmpty();
    }

    /** A mail server that takes no recipient. */
    private static void refuse(ServerSocket server, String answer) {
        try (var line = server.accept();
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = line.getOutputStream();
            out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                var reply = said.startsWith("RCPT") ? answer : said.startsWith("QUIT") ? "221 bye" : "250 ok";
                out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Test
    void writesToNobodyWhileMailIsHeld() {
        var message = waiting();
        sender(
                        m -> {
                            throw new AssertionError("taken all the same");
                        },
                        true)
                .sendDue();
        assertThat(state(message)).isEqualTo("WAITING");
        assertThat(nextTry(message)).as("due as before").isEqualTo(now);
    }

    @Test
    void givesUpAfterThreeDays() {
        var message = waiting();
        var sender = sender(m -> Optional.of(new Letter("samira@example.org", "Mensaje nuevo", "Hola", "es")));

        var until = now.plus(Sender.GIVE_UP_AFTER);
        while (now.isBefore(until.plus(Duration.ofHours(2)))) {
            sender.sendDue();
            now = now.plus(Duration.ofMinutes(30));
        }

        assertThat(state(message)).isEqualTo("GIVEN_UP");
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        var message = waiting();

        sender(m -> Optional.empty()).sendDue();

        assertThat(state(message)).isEqualTo("NEEDLESS");
    }

    @Test
    void anEventHeardTwiceIsToldOnce() {
        var reference = UUID.randomUUID();
        messages.add(UUID.randomUUID(), MessageKind.DOCUMENT_READY, reference, now);
        messages.add(UUID.randomUUID(), MessageKind.DOCUMENT_READY, reference, now);

        assertThat(JDBC.sql("select count(*) from notifications.message")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aMessageTakenByADeadNodeIsDueAgain() {
        waiting();
        assertThat(messages.take(now, Sender.LEASE)).isPresent();

        assertThat(messages.take(now, Sender.LEASE)).isEmpty();
        assertThat(messages.take(now.plus(Sender.LEASE), Sender.LEASE))
                .hasValueSatisfying(again -> assertThat(again.attempt()).isEqualTo(2));
    }

    private UUID waiting() {
        var reference = UUID.randomUUID();
        messages.add(UUID.randomUUID(), MessageKind.APPLICATION_RECEIVED, reference, now);
        return reference;
    }

    private Sender sender(Function<Message, Optional<Letter>> letters) {
        return sender(letters, false);
    }

    private Sender sender(Function<Message, Optional<Letter>> letters, boolean hold) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("mail", server);
        var post = new Post(beans.getBeanProvider(JavaMailSender.class), "amparo@example.org", clock);
        return new Sender(
                messages, letters, post, (message, outcome, status, at) -> noted.add(outcome + status), clock, hold);
    }

    private static String state(UUID reference) {
        return JDBC.sql("select state from notifications.message where reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    private static Instant nextTry(UUID reference) {
        return JDBC.sql("select next_try_at from notifications.message where reference = :reference")
                .param("reference", reference)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
