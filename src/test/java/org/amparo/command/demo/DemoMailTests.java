// SPDX-License-Identifier: Apache-2.0
package org.amparo.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;

class DemoMailTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path data = Path.of("");

    @Test
    void keepsWhatWasSentNewestFirstAndAcrossRestarts() throws Exception {
        var mail = new DemoMail(data, Clock.fixed(NOON, ZoneOffset.UTC));
        send(mail, "ana@example.org", "Su código", "Escriba 12345678.");
        mail.collect();
        mail.stop();

        var later = new DemoMail(data, Clock.offset(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofMinutes(1)));
        send(later, "Luis@example.org", "Su recibo", "Número PE-260000001-1");
        try {
            assertThat(later.list("")).extracting(CaughtMail::subject).containsExactly("Su recibo", "Su código");
            assertThat(later.list(" luis@EXAMPLE.org ")).hasSize(1);
            var first = later.list("ana@example.org").getFirst();
            assertThat(first.at()).isEqualTo(NOON);
            assertThat(later.text(first.id()))
                    .hasValueSatisfying(text -> assertThat(text).contains("Escriba 12345678."));
        } finally {
            later.stop();
        }
    }

    @Test
    void readsNoFileThatIsNoMail() throws Exception {
        var mail = new DemoMail(data, Clock.fixed(NOON, ZoneOffset.UTC));
        try {
            assertThat(mail.text("../keys/kek")).isEmpty();
        } finally {
            mail.stop();
        }
    }

    @Test
    void makesAddressesInATextOnesToFollow() {
        var head = new CaughtMail("0", "a@example.org", "s", NOON);

        var page = MailView.of(head, "Hola.\nAbra https://asilo.example.org/d/abc123.\n\nAdiós.");

        assertThat(page.paragraphs()).hasSize(2);
        assertThat(page.paragraphs().getFirst())
                .contains(
                        new MailView.Piece("\n", false),
                        new MailView.Piece("https://asilo.example.org/d/abc123", true),
                        new MailView.Piece(".", false));
    }

    private static void send(DemoMail mail, String to, String subject, String text) {
        var message = new SimpleMailMessage();
        message.setFrom("amparo@example.org");
        message.setTo(to);
        message.setSubject(subject);
        message.setText(text);
        new DemoMailSender().javaMailSender(mail, 0).send(message);
    }
}
